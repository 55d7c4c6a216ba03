/**
 * The Member States of the European Economic Area, ISO 3166-1 alpha-2 (Greece is GR): the list of field 2.6.
 *
 * @law 2025/302 field 2.6
 */
export const EEA_MEMBER_STATES = [
  ...(['AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'ES', 'FI'] as const),
  ...(['FR', 'DE', 'GR', 'HU', 'IS', 'IE', 'IT', 'LI', 'LT', 'LU'] as const),
  ...(['LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'] as const),
] as const;
export type EeaMemberState = (typeof EEA_MEMBER_STATES)[number];
