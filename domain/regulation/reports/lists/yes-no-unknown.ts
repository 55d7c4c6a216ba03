import { code } from './code-list.ts';

/**
 * @law 2025/302 field 3.28
 *
 * @law 2025/302 field 3.30
 */
export const YES_NO_UNKNOWN = [
  code('yes', 'yes', 'ja'),
  code('no', 'no', 'nein'),
  code('information_not_available', 'information not available', 'keine Angaben verfügbar'),
];
