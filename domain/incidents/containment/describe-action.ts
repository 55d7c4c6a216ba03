import { BlastRadius, describeBlastRadius } from './blast-radius.ts';
import type { ActionState } from './containment-state.ts';
import { readableTarget } from './target.ts';
import { ACTION_WORDS } from './words/index.ts';

/** A planned action in the words of the person who decides. */
export type ActionInWords = {
  what: string;
  blastRadius: string[];
  dryRun: { ok: boolean; result: string };
  release: string;
};

/** What an action does, whom it stops and how it is released; `revealed` are the incident's sealed contents by ref. */
export const describeAction = (action: ActionState, revealed: ReadonlyMap<string, string>): ActionInWords => {
  const { what, rehearsed, release } = ACTION_WORDS[action.id];
  const radius = revealed.get(action.blastRadius.ref);
  return {
    what: what(readableTarget(action.target, revealed)),
    blastRadius: radius === undefined ? [] : describeBlastRadius(BlastRadius.parse(JSON.parse(radius))),
    dryRun: { ok: true, result: rehearsed },
    release,
  };
};
