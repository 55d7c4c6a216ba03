import { NotFoundError, RefusedError, UnavailableError } from '../../shared/errors.ts';
import type { Prepared } from './recovery-state.ts';
import type { RunbookAction, RunbookLook } from './runbook-action.ts';

/** How an execution of an automation stands; `missing`: it was never started. */
export type AutomationStatus = 'running' | 'succeeded' | 'failed' | 'missing';

/** Port: the bank's own automations, by name. Starting one that was started under the name already starts nothing. */
export interface Automations {
  start(automation: string, execution: string, input: Record<string, string>): Promise<void>;
  /** Ends it where it stands; one that has ended is left alone. Answers whether it ever began. */
  stop(automation: string, execution: string): Promise<boolean>;
}
/** Port: how they stand. */
export interface AutomationLook {
  status(automation: string, execution: string): Promise<AutomationStatus>;
}

/** Step Functions takes names of up to 80 characters. */
const MOST_CHARACTERS = 70;

const inputOf = ({ incident = '', resource = '' }: Prepared): Record<string, string> => ({ incident, resource });
const backwards = (execution: string): string => `${execution}-back`;

/** Runs an automation of the bank; taking back stops it, and runs the automation that undoes it, where there is one. */
export const runAutomation = (automations: Automations): RunbookAction => ({
  prepare: ({ incidentId, key, attempt, step, resource }) => {
    if (step.automation === undefined) return Promise.reject(new NotFoundError(`step ${step.id} names no automation`));
    return Promise.resolve({
      automation: step.automation,
      execution: `${incidentId}-${key}-${String(attempt)}-${step.id}`.slice(0, MOST_CHARACTERS),
      incident: incidentId,
      resource,
      ...(step.rollback === undefined ? {} : { rollback: step.rollback }),
    });
  },
  act: (prepared) => automations.start(prepared['automation'] ?? '', prepared['execution'] ?? '', inputOf(prepared)),
  undo: async (prepared) => {
    const { automation = '', execution = '', rollback } = prepared;
    const began = await automations.stop(automation, execution);
    // What never ran has nothing to take back.
    if (began && rollback !== undefined) await automations.start(rollback, backwards(execution), inputOf(prepared));
  },
});

const mustHaveSucceeded = (status: AutomationStatus, name: string): void => {
  if (status === 'succeeded') return;
  if (status === 'failed') throw new RefusedError(`automation ${name} failed`);
  throw new UnavailableError(`automation ${name} is ${status}`);
};

export const lookAtAutomation = (automations: AutomationLook): RunbookLook => ({
  isDone: async ({ automation = '', execution = '' }) => {
    mustHaveSucceeded(await automations.status(automation, execution), automation);
    return `Automation ${automation} succeeded.`;
  },
  isUndone: async ({ automation = '', execution = '', rollback }) => {
    const forwards = await automations.status(automation, execution);
    if (forwards === 'running') throw new UnavailableError(`automation ${automation} is running`);
    if (forwards !== 'missing' && rollback !== undefined)
      mustHaveSucceeded(await automations.status(rollback, backwards(execution)), rollback);
  },
});
