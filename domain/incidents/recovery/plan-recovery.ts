import type { Runbook } from '../../../contracts/config/runbook.ts';
import type { SignalResource } from '../../../contracts/signal.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { RecoveryState, WantedRunbook } from './recovery-state.ts';

type Planned = { runbook: Runbook; resource: string; askedBy?: string };

/** One for each resource that the runbook is for; one for the incident when it does not say. */
const planFor = (
  { id, askedBy }: WantedRunbook,
  runbooks: readonly Runbook[],
  resources: readonly SignalResource[],
): Planned[] => {
  const runbook = runbooks.find((one) => one.id === id);
  if (runbook === undefined) return [];
  const { appliesTo } = runbook;
  const fitting =
    appliesTo === undefined ? resources.slice(-1) : resources.filter((one) => appliesTo.includes(one.type));
  return fitting.map(({ uid }) => ({ runbook, resource: uid, ...(askedBy === undefined ? {} : { askedBy }) }));
};

/** What a playbook names is run once for each resource; what a person asks for, again. */
const isKnown = (state: RecoveryState, { runbook, resource, askedBy }: Planned): boolean =>
  askedBy === undefined && state.runbooks.some((one) => one.runbook.id === runbook.id && one.resource === resource);

/** The wanted runbooks with their steps as they are now. `runbooks`: all there are; `resources`: all that the signals named. */
export const planRecovery =
  (runbooks: readonly Runbook[], resources: readonly SignalResource[]) =>
  (state: RecoveryState | undefined): Decision => {
    if (state === undefined || state.wanted.length === 0) return { kind: 'nothing' };
    const plans = state.wanted.map((wanted) => ({ wanted, plans: planFor(wanted, runbooks, resources) }));
    const added = plans.flatMap((one) => one.plans).filter((one) => !isKnown(state, one));
    return {
      kind: 'event',
      type: 'incidents.recovery-planned',
      data: {
        runbooks: added.map((one, index) => ({ key: String(state.runbooks.length + index + 1), ...one })),
        /** Names no resource of the incident is for, or that no document knows. */
        notApplicable: plans.filter((one) => one.plans.length === 0).map(({ wanted }) => wanted.id),
      },
    };
  };
