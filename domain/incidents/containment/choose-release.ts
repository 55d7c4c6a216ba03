import { releasableActions } from './containment-state.ts';
import type { ActionState, ContainmentState } from './containment-state.ts';

/** The action that is meant, or the question back. */
export type ReleaseChoice = { kind: 'chosen'; action: ActionState } | { kind: 'unclear'; reason: string };

/** Which action a person means. Several without a name, or none, is a question back, not an error. */
export const chooseRelease = (containment: ContainmentState | undefined, named: string | undefined): ReleaseChoice => {
  const releasable = releasableActions(containment);
  const [action, ...others] = releasable.filter(({ key }) => named === undefined || key === named);
  if (action === undefined) return { kind: 'unclear', reason: 'there is nothing to release' };
  if (others.length === 0) return { kind: 'chosen', action };
  return { kind: 'unclear', reason: `which one: ${releasable.map(({ key }) => key).join(', ')}?` };
};
