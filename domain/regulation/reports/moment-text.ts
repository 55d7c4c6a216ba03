/**
 * A moment as the form wants it: UTC, to the second, `YYYY-MM-DDThh:mm:ssZ`. `iso` is ISO 8601 with an offset.
 *
 * @law 2025/302 Annex II
 */
export const momentText = (iso: string): string => new Date(iso).toISOString().replace(/\.\d+Z$/, 'Z');
