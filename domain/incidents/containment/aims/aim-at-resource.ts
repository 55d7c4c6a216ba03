import type { ContainmentActionId } from '../../../../contracts/config/playbook.ts';
import type { SignalResource } from '../../../../contracts/signal.ts';
import { aimAt, refuse } from '../aim.ts';
import type { AimRule } from '../aim.ts';
import { isSameTarget } from '../target.ts';

/** How a resource is named in the target; without another rule by its name. */
const nameOf = ({ name, uid }: SignalResource): string => name ?? uid;

/** The resources of the type (OCSF, as Security Hub names it) that the incident is about. `part` names one in the target. */
export const aimAtResource =
  (id: ContainmentActionId, type: string, part: string, partOf = nameOf): AimRule =>
  ({ account, region, resources, held }) => {
    const fitting = resources.filter((one) => one.type === type);
    if (fitting.length === 0) return [refuse('no-target')];
    return fitting.map((resource) => {
      const target = { [part]: partOf(resource), account, region };
      const isHeld = held.some((one) => one.id === id && isSameTarget(one.target, target));
      return isHeld ? refuse('already-contained') : aimAt(target);
    });
  };
