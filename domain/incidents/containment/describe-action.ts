import { BlastRadius, describeBlastRadius } from './blast-radius.ts';
import type { ActionState } from './containment-state.ts';

/** A planned action in the words of the person who decides. */
export type ActionInWords = {
  what: string;
  blastRadius: string[];
  dryRun: { ok: boolean; result: string };
  release: string;
};

/** What an action does, whom it stops and how it is released; `revealed` are the incident's sealed contents by ref. */
export const describeAction = (action: ActionState, revealed: ReadonlyMap<string, string>): ActionInWords => {
  const user = revealed.get(action.target.user.ref) ?? '(erased)';
  const accessKey = revealed.get(action.target.accessKey.ref) ?? '(erased)';
  const radius = revealed.get(action.blastRadius.ref);
  return {
    what: `Deactivate access key ${accessKey} of user ${user} and deny this user's older sessions.`,
    blastRadius: radius === undefined ? [] : describeBlastRadius(BlastRadius.parse(JSON.parse(radius))),
    dryRun: { ok: true, result: 'The key and its user exist and are not on the protected list.' },
    release:
      'As a false positive: the captured state is restored. After remediation: a new key, the old one is deleted.',
  };
};
