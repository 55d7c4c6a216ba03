const SECTION_1 = [
  ...(['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8'] as const),
  ...(['1.9', '1.10', '1.11', '1.12', '1.13', '1.14', '1.15'] as const),
] as const;
const SECTION_2 = ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7', '2.8', '2.9', '2.10'] as const;
const SECTION_3 = [
  ...(['3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12'] as const),
  ...(['3.13', '3.14', '3.15', '3.16', '3.17', '3.18', '3.19', '3.20', '3.21', '3.22', '3.23', '3.24'] as const),
  ...(['3.25', '3.26', '3.27', '3.28', '3.29', '3.30', '3.31', '3.32', '3.33', '3.34', '3.35'] as const),
] as const;
const SECTION_4 = [
  ...(['4.1', '4.2', '4.3', '4.4', '4.5', '4.6', '4.7', '4.8'] as const),
  ...(['4.9', '4.10', '4.11', '4.12', '4.13', '4.14', '4.15', '4.16'] as const),
] as const;

/**
 * The numbers of the 76 fields of the template, in its order.
 *
 * @law 2025/302 Annex I
 */
export const FIELD_IDS = [...SECTION_1, ...SECTION_2, ...SECTION_3, ...SECTION_4] as const;
export type FieldId = (typeof FIELD_IDS)[number];

const known: ReadonlySet<string> = new Set(FIELD_IDS);

/** Whether a text is the number of a field. */
export const isFieldId = (text: string): text is FieldId => known.has(text);
