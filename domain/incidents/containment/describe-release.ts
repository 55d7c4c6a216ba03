import * as z from 'zod/mini';
import type { ActionState } from './containment-state.ts';
import type { ReleaseReason } from './containment-action.ts';
import { readableTarget } from './target.ts';
import { ACTION_WORDS } from './words/index.ts';

const Changes = z.array(z.object({ what: z.string(), was: z.string(), is: z.string() }));

/** What a release does, in a sentence; `revealed` are the incident's sealed contents by ref. */
export const describeRelease = (
  action: ActionState,
  as: ReleaseReason | undefined,
  revealed: ReadonlyMap<string, string>,
): string[] => {
  const words = ACTION_WORDS[action.id];
  const target = readableTarget(action.target, revealed);
  return [as === 'remediated' ? words.remediated(target) : words.restored(target)];
};

/** What others did to the target since it was contained, one sentence each; `text`: JSON of the changes. */
export const describeChanges = (text: string | undefined): string[] =>
  text === undefined
    ? []
    : Changes.parse(JSON.parse(text)).map(({ what, was, is }) => `Others changed ${what}: was ${was}, is ${is}.`);
