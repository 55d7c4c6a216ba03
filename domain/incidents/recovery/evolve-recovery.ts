import type { EventType } from '../../../contracts/events.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import { RecoveryPlanned, Requested, RunbookDecided, RunbookEnded, StepSettled, Wanted } from './recovery-facts.ts';
import { NO_RECOVERY } from './recovery-state.ts';
import type { PlannedRunbook, RecoveryState, StepStatus, WantedRunbook } from './recovery-state.ts';

type Evolution = (state: RecoveryState, fact: RecordedFact) => RecoveryState;

const PERSON = 'person:';
const wants = (state: RecoveryState, added: readonly WantedRunbook[]): RecoveryState => ({
  ...state,
  wanted: [...state.wanted.filter(({ id }) => !added.some((one) => one.id === id)), ...added],
});

/** What the playbook of the newest plan names. */
const playbookChosen: Evolution = (state, { data }) =>
  wants(
    state,
    (Wanted.parse(data).runbooks ?? []).map((id) => ({ id })),
  );

const requested: Evolution = (state, { data, actor }) =>
  wants(state, [{ id: Requested.parse(data).runbook, askedBy: actor.replace(PERSON, '') }]);

const planned: Evolution = (state, { data }) => ({
  ...state,
  wanted: [],
  runbooks: [
    ...state.runbooks,
    ...RecoveryPlanned.parse(data).runbooks.map((one): PlannedRunbook => ({
      ...one,
      attempt: 0,
      status: 'planned',
      steps: [],
    })),
  ],
});

const changed = (
  state: RecoveryState,
  key: string,
  change: (runbook: PlannedRunbook) => PlannedRunbook,
): RecoveryState => ({ ...state, runbooks: state.runbooks.map((one) => (one.key === key ? change(one) : one)) });

/** An attempt begins anew with every step. */
const begun = ({ failure: _, ...one }: PlannedRunbook): PlannedRunbook => ({
  ...one,
  attempt: one.attempt + 1,
  status: 'running',
  steps: one.runbook.steps.map(({ id }) => ({ id, status: 'open' })),
});

const decided =
  (change: (runbook: PlannedRunbook) => PlannedRunbook): Evolution =>
  (state, { data }) => {
    const { key, round } = RunbookDecided.parse(data);
    return { ...changed(state, key, change), asked: round };
  };

const settled =
  (status: StepStatus): Evolution =>
  (state, { data }) => {
    const { key, step, round, prepared, reason } = StepSettled.parse(data);
    const after = changed(state, key, (one) => ({
      ...one,
      ...(status === 'failed' ? { status: 'rolling-back' as const } : {}),
      ...(status === 'failed' && reason !== undefined ? { failure: { step, reason } } : {}),
      steps: one.steps.map((at) => (at.id === step ? { ...at, status, ...(prepared ? { prepared } : {}) } : at)),
    }));
    return round === undefined ? after : { ...after, asked: round };
  };

const ended =
  (status: PlannedRunbook['status']): Evolution =>
  (state, { data }) =>
    changed(state, RunbookEnded.parse(data).key, (one) => ({ ...one, status }));

/** A question that waited for people is asked again, after what the new fact asks for. */
const overtaken: Evolution = (state) => (state.runbooks.length === 0 ? state : { ...state, asked: state.asked + 1 });

const EVOLUTIONS: Partial<Record<EventType, Evolution>> = {
  'incidents.containment-planned': playbookChosen,
  'incidents.runbook-requested': requested,
  'incidents.recovery-planned': planned,
  'incidents.runbook-approved': decided(begun),
  'incidents.runbook-rejected': decided((one) => ({ ...one, status: 'skipped' })),
  'incidents.runbook-expired': decided((one) => one),
  'incidents.runbook-step-intended': settled('intended'),
  'incidents.runbook-step-done': settled('done'),
  'incidents.runbook-step-failed': settled('failed'),
  'incidents.runbook-step-undone': settled('undone'),
  'incidents.runbook-step-left': settled('left'),
  'incidents.runbook-completed': ended('done'),
  'incidents.runbook-rolled-back': ended('rolled-back'),
  'incidents.signal-attached': overtaken,
  'incidents.incident-absorbed': overtaken,
  'incidents.incident-reopened': overtaken,
};

const isEmpty = ({ wanted, runbooks }: RecoveryState): boolean => wanted.length === 0 && runbooks.length === 0;

/** The recovery's part of an incident's state after one more event; without runbooks there is none. */
export const evolveRecovery = (state: RecoveryState | undefined, fact: RecordedFact): RecoveryState | undefined => {
  const evolution = EVOLUTIONS[fact.type];
  if (evolution === undefined) return state;
  const next = evolution(state ?? NO_RECOVERY, fact);
  return state === undefined && isEmpty(next) ? undefined : next;
};
