import type { PreAuthorisation } from '../../../../contracts/config/pre-authorisations.ts';
import { isAbout, whyNotCovered } from './fits.ts';
import type { AskReason, Circumstances, PlannedAction } from './fits.ts';

/** Which signature covers an action. */
export type Cover = { action: string; preAuthorisation: string; capPerHour: number };

/** Why people are asked about an action; `preAuthorisation`: the signature that came nearest. */
export type Uncovered = { action: string; reason: AskReason; preAuthorisation?: string };

/** A plan is covered whole or asked about whole: people see all of it or none. */
export type Judgement = { kind: 'covered'; covers: Cover[] } | { kind: 'ask'; reasons: Uncovered[] };

const coverOf = (
  action: PlannedAction,
  signed: readonly PreAuthorisation[],
  circumstances: Circumstances,
): Cover | Uncovered => {
  const about = signed.filter((one) => isAbout(one, { playbook: circumstances.playbook, id: action.id }));
  const covering = about.find((one) => whyNotCovered(one, action, circumstances) === undefined);
  if (covering !== undefined)
    return { action: action.key, preAuthorisation: covering.id, capPerHour: covering.capPerHour };
  const [nearest] = about;
  const reason = nearest === undefined ? undefined : whyNotCovered(nearest, action, circumstances);
  return nearest === undefined || reason === undefined
    ? { action: action.key, reason: 'none-signed' }
    : { action: action.key, reason, preAuthorisation: nearest.id };
};

/** Whether all actions of a plan may be carried out without asking, caps aside. */
export const judgePlan = (
  actions: readonly PlannedAction[],
  signed: readonly PreAuthorisation[],
  circumstances: Circumstances,
): Judgement => {
  const judged = actions.map((action) => coverOf(action, signed, circumstances));
  const reasons = judged.filter((one) => 'reason' in one);
  const covers = judged.filter((one) => 'capPerHour' in one);
  return reasons.length > 0 || covers.length === 0 ? { kind: 'ask', reasons } : { kind: 'covered', covers };
};
