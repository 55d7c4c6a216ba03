import type { ContainmentActionId } from '../../../../contracts/config/playbook.ts';
import { aimAt, refuse } from '../aim.ts';
import type { AimRule } from '../aim.ts';
import { isSameTarget } from '../target.ts';

/** The resource that the incident is about, when it is of the type (OCSF, as Security Hub names it). `part` names it in the target. */
export const aimAtResource =
  (id: ContainmentActionId, type: string, part: string): AimRule =>
  ({ account, region, resource, held }) => {
    if (resource.type !== type) return [refuse('no-target')];
    const target = { [part]: resource.name ?? resource.uid, account, region };
    const isHeld = held.some((one) => one.id === id && isSameTarget(one.target, target));
    return [isHeld ? refuse('already-contained') : aimAt(target)];
  };
