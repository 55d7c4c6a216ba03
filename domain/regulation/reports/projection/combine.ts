import type { Basis, FieldValue, Sourced } from '../values.ts';

/** A figure made of others is an estimate when one of them is. */
export const basisOf = (parts: readonly (Sourced | undefined)[]): Basis =>
  parts.some((part) => part?.basis === 'estimate') ? 'estimate' : 'actual';

/** A value made of others; the first of them is named as its source. */
export const madeOf = (value: FieldValue, first: Sourced, ...others: readonly (Sourced | undefined)[]): Sourced => ({
  value,
  basis: basisOf([first, ...others]),
  source: first.source,
});

/** The names of the flags that are set, with the first set one as the source. */
export const flagsSet = <Name extends string>(
  flags: Partial<Record<Name, Sourced<boolean>>>,
  names: readonly Name[],
): { names: Name[]; first: Sourced | undefined } => {
  const set = names.filter((name) => flags[name]?.value === true);
  const [first] = set;
  return { names: set, first: first && flags[first] };
};
