import type { ContainmentActionId } from '../../contracts/config/playbook.ts';
import { Captured, revealTarget } from '../../domain/incidents/containment/index.ts';
import type { Act, ActionState, Target } from '../../domain/incidents/containment/index.ts';
import type { EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';

/** One port for every action there is. */
export type ForEachAction<P> = (id: ContainmentActionId) => Promise<P>;

/**
 * What was, or is about to be, done: read from the vault, which checks its hash. So an act is only ever carried out
 * when what a release will need has been stored and can be read.
 */
export const actOf = async (vault: EvidenceVault, { key, captured, intendedAt }: ActionState): Promise<Act> => {
  if (captured === undefined || intendedAt === undefined) throw new RefusedError(`action ${key} was never intended`);
  return { captured: Captured.parse(JSON.parse(await vault.read(captured))), occurredAt: intendedAt };
};

/** An action's sealed target in clear. Throws when it was erased: nothing can be done to nobody. */
export const targetOf = ({ key, target }: ActionState, revealed: ReadonlyMap<string, string>): Target => {
  const clear = revealTarget(target, revealed);
  if (clear === undefined) throw new RefusedError(`the target of action ${key} is erased`);
  return clear;
};
