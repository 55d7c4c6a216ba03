/** One line of the bench. `ratio` compares `value` with `floor`; `aim` is what the ratio (or the value, without a floor) should be. */
export type Figure = {
  figure: string;
  value: number;
  unit: string;
  floor?: number;
  ratio?: number;
  aim?: string;
  [detail: string]: unknown;
};

/** The middle one; of an even number, the lower of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
};

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));

/** A figure of medians: what was measured and its floor, raw values beside it. */
export const ratioFigure = (
  head: { figure: string; unit: string; aim?: string },
  measured: readonly number[],
  floors: readonly number[],
  details: object = {},
): Figure => {
  const [value, floor] = [median(measured), median(floors)];
  return {
    ...head,
    value: rounded(value),
    floor: rounded(floor),
    ratio: rounded(value / floor, 2),
    runs: measured.length,
    ...details,
  };
};

export const printFigure = (figure: Figure): void => console.log(JSON.stringify(figure));
export const progress = (text: string): void => console.error(`  ${text}`);
