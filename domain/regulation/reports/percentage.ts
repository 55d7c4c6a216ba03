/** Most that the exchange format (IR-1.2.1) takes as a percentage; a share of a daily average can lawfully be larger. */
export const EXCHANGE_LIMIT_PERCENT = 100;

/** Most that five numeric characters without a decimal can say. */
const MOST = 99_999;

/** Above this, one decimal would be a sixth numeric character. */
const MOST_WITH_DECIMAL = 9999.9;

/**
 * `part` of `base` in percent, one decimal, half-up, at most five numeric characters. Counted in whole numbers, since
 * 0.05 has no exact binary form. Undefined without a base: a share of nothing is no number, except that none of it is 0.
 *
 * @law 2025/302 Annex II
 */
export const percentage = (part: number, base: number): number | undefined => {
  if (base <= 0) return part === 0 ? 0 : undefined;
  const tenths = Math.floor((part * 2000 + base) / (2 * base));
  if (tenths <= MOST_WITH_DECIMAL * 10) return tenths / 10;
  return Math.min(MOST, Math.floor((part * 200 + base) / (2 * base)));
};
