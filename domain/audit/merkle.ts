import { createHash } from 'node:crypto';

// Merkle tree hash, audit paths and their prefixes: RFC 6962, section 2.1. All hashes are hex; leaves are hashes too,
// and enter the tree as their 32 bytes.
const LEAF = 0x00;
const NODE = 0x01;

const hashOf = (prefix: number, ...parts: Buffer[]): Buffer =>
  createHash('sha256')
    .update(Buffer.concat([Buffer.of(prefix), ...parts]))
    .digest();

/** The largest power of two smaller than `size`. */
const split = (size: number): number => {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
};

const treeHash = (leaves: readonly Buffer[]): Buffer => {
  const [first] = leaves;
  if (first === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return hashOf(LEAF, first);
  const middle = split(leaves.length);
  return hashOf(NODE, treeHash(leaves.slice(0, middle)), treeHash(leaves.slice(middle)));
};

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** The root over the leaves in their order; that of no leaves is SHA-256 of nothing. */
export const merkleRoot = (leaves: readonly string[]): string => treeHash(leaves.map(bytes)).toString('hex');

const path = (leaves: readonly Buffer[], index: number): Buffer[] => {
  if (leaves.length <= 1) return [];
  const middle = split(leaves.length);
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return index < middle ? [...path(left, index), treeHash(right)] : [...path(right, index - middle), treeHash(left)];
};

/** The sibling hashes that lead from a leaf to the root, lowest first. Throws when there is no such leaf. */
export const inclusionPath = (leaves: readonly string[], index: number): string[] => {
  if (index < 0 || index >= leaves.length) throw new RangeError(`there is no leaf ${index}`);
  return path(leaves.map(bytes), index).map((hash) => hash.toString('hex'));
};

/** Where a leaf stands in a tree of `size` leaves, and its siblings. */
export type Inclusion = { leaf: string; index: number; size: number; path: readonly string[] };

const climb = (at: Buffer, { index, size, path: siblings }: Inclusion): Buffer | undefined => {
  if (size === 1) return siblings.length === 0 ? at : undefined;
  const last = siblings.at(-1);
  if (last === undefined) return undefined;
  const middle = split(size);
  const rest = siblings.slice(0, -1);
  const isLeft = index < middle;
  const inner = isLeft
    ? climb(at, { leaf: '', index, size: middle, path: rest })
    : climb(at, { leaf: '', index: index - middle, size: size - middle, path: rest });
  if (inner === undefined) return undefined;
  return isLeft ? hashOf(NODE, inner, bytes(last)) : hashOf(NODE, bytes(last), inner);
};

/** The root that a leaf's audit path leads to; undefined when the path cannot belong to that place. */
export const rootOf = (inclusion: Inclusion): string | undefined =>
  inclusion.index < 0 || inclusion.index >= inclusion.size
    ? undefined
    : climb(hashOf(LEAF, bytes(inclusion.leaf)), inclusion)?.toString('hex');
