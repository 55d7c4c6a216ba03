/** `digits` / 10^`scale`: what a JSON number says, not what binary fractions make of it. */
type Decimal = { digits: bigint; scale: number };

const tenTo = (power: number): bigint => 10n ** BigInt(power);

const decimalOf = (value: number): Decimal => {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? { digits: digits * tenTo(-scale), scale: 0 } : { digits, scale };
};

const digitsAt = ({ digits, scale }: Decimal, wanted: number): bigint => digits * tenTo(wanted - scale);

/** Products of whole numbers below this are exact, and divide by 100 to the right side of every whole number. */
const EXACT = 2 ** 45;

/** Relative difference from which binary fractions cannot be wrong about the order of two products. */
const CLEAR = 1e-9;

/** Whether `part` > `percent` % of `whole`, exactly, whatever the decimals. Any part is more than nothing. */
export const isMoreThanShare = (part: number, percent: number, whole: number): boolean => {
  const [left, right] = [100 * part, percent * whole];
  if (Number.isInteger(part) && Number.isInteger(whole) && left < EXACT) return left > right;
  if (Math.abs(left - right) > CLEAR * (left + right)) return left > right;
  const [a, b] = [decimalOf(part), decimalOf(whole)];
  const scale = Math.max(a.scale, b.scale);
  return 100n * digitsAt(a, scale) > BigInt(percent) * digitsAt(b, scale);
};

/** The largest multiple of 1/`perUnit` that is not more than `percent` % of `whole`, and the next one, which is. */
export const aroundShare = (percent: number, whole: number, perUnit: number): { within: number; above: number } => {
  const hundredths = whole * percent * perUnit;
  if (Number.isInteger(whole) && hundredths < EXACT) {
    const units = Math.floor(hundredths / 100);
    return { within: units / perUnit, above: (units + 1) / perUnit };
  }
  const { digits, scale } = decimalOf(whole);
  const units = (digits * BigInt(percent) * BigInt(perUnit)) / (100n * tenTo(scale));
  return { within: Number(units) / perUnit, above: Number(units + 1n) / perUnit };
};

/** The sum of decimals as on paper: 60,000.1 + 39,999.9 is 100,000. */
export const exactSum = (values: readonly number[]): number => {
  const decimals = values.map(decimalOf);
  const scale = Math.max(0, ...decimals.map((one) => one.scale));
  const digits = decimals.reduce((sum, one) => sum + digitsAt(one, scale), 0n);
  return Number(`${String(digits)}e-${scale}`);
};
