import type { Item } from './journal-items.ts';

/** A string attribute; undefined when it is not there. */
export const textOf = (item: Item | undefined, name: string): string | undefined => item?.[name]?.S;

/** A number attribute; 0 when it is not there. */
export const numberOf = (item: Item | undefined, name: string): number => Number(item?.[name]?.N ?? 0);
