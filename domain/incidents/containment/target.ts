import type { SealedContent } from '../../../contracts/journal-event.ts';

/** Whom or what an action is aimed at, in named parts (`user` and `accessKey`; `bucket`). Personal: sealed wherever it is kept. */
export type Target = Readonly<Record<string, string>>;

/** A target as it lies in the journal. */
export type SealedTarget = Readonly<Record<string, SealedContent>>;

/** A sealed target in clear; undefined when a part of it was erased. */
export const revealTarget = (target: SealedTarget, revealed: ReadonlyMap<string, string>): Target | undefined => {
  const parts = Object.entries(target).map(([name, { ref }]) => [name, revealed.get(ref)] as const);
  return parts.some(([, part]) => part === undefined)
    ? undefined
    : Object.fromEntries(parts.map(([name, part = '']) => [name, part]));
};

/** A target for people to read: what was erased says so. */
export const readableTarget = (target: SealedTarget, revealed: ReadonlyMap<string, string>): Target =>
  Object.fromEntries(Object.entries(target).map(([name, { ref }]) => [name, revealed.get(ref) ?? '(erased)']));

/** Whether both are the same target, part by part. */
export const isSameTarget = (one: Target, other: Target): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, part]) => other[name] === part);
