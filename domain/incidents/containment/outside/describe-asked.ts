import type { ActionState } from '../containment-state.ts';
import { readableTarget, revealTarget } from '../target.ts';
import { askedToAct } from './left-to-people.ts';
import type { AskedToAct } from './asked-to-act.ts';
import { manualOrder } from './outside-target.ts';

const described = (action: ActionState, { verb }: AskedToAct, revealed: ReadonlyMap<string, string>) => {
  const target = readableTarget(action.target, revealed);
  const { name, steps, undo, proof } = manualOrder(target);
  const isRelease = verb === 'release';
  return {
    reason: `${isRelease ? 'Take back' : 'Carry out'} ${name} for ${target['subject'] ?? ''}.`,
    changes: [
      ...(isRelease ? undo : steps).map((step, index) => `${String(index + 1)}. ${step}`),
      `Another person confirms it from another source: ${proof}`,
    ],
  };
};

/** What people are asked to do, and how somebody else sees that it is done, one sentence each; nothing once it is settled or erased. */
export const describeAsked = (
  state: Parameters<typeof askedToAct>[0],
  round: number,
  revealed: ReadonlyMap<string, string>,
): { reason: string; changes: string[] } => {
  const found = askedToAct(state).find(({ asked }) => asked.round === round);
  const isReadable = found !== undefined && revealTarget(found.action.target, revealed) !== undefined;
  return isReadable ? described(found.action, found.asked, revealed) : { reason: '', changes: [] };
};
