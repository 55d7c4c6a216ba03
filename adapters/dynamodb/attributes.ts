import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Record<string, AttributeValue>;

/** As the SDK and as a table's stream hand it over. */
type Textual = Readonly<Record<string, { S?: string | undefined }>>;

/** A string attribute; undefined when it is not there. */
export const textOf = (item: Textual | undefined, name: string): string | undefined => item?.[name]?.S;

/** A number attribute; 0 when it is not there. */
export const numberOf = (item: Item | undefined, name: string): number => Number(item?.[name]?.N ?? 0);

/** A binary attribute; empty when it is not there. */
export const bytesOf = (item: Item | undefined, name: string): Uint8Array => item?.[name]?.B ?? new Uint8Array();

/** What stands behind the prefix of an item's sort key. */
export const suffixOf = (item: Textual, prefix: string): string => (textOf(item, 'sk') ?? '').slice(prefix.length);

/** A journal event exactly as it was hashed. */
export const recordedOf = (item: Textual | undefined): { event: string; hash: string } => ({
  event: textOf(item, 'event') ?? '',
  hash: textOf(item, 'hash') ?? '',
});
