import type { EventType } from '../../../contracts/events.ts';
import { named, saying } from './event-reader.ts';
import type { Words } from './event-reader.ts';

type RecoveryEvent =
  | Extract<EventType, `incidents.runbook-${string}`>
  | Extract<EventType, `incidents.continuity-${string}`>
  | 'incidents.recovery-planned'
  | 'incidents.recovery-holding';

const planned: Words = (event) => {
  const runbooks = event
    .parts('runbooks')
    .map((one) => `${one.part('runbook').text('id')} for ${one.text('resource')}`);
  const not = event.list('notApplicable').map(String);
  const chosen = runbooks.length === 0 ? 'Nothing is to be run' : `Runbooks: ${runbooks.join(', ')}`;
  return `${chosen}${not.length === 0 ? '' : `; not for this incident: ${not.join(', ')}`}.`;
};

/** `1.2 restore`: runbook 1, attempt 2, step restore. */
const step: Words = (event) => `${event.text('key')}.${event.text('attempt')} ${event.text('step')}`;
const attempt: Words = (event) => `${event.text('key')}.${event.text('attempt')}`;

/** Every event of remediation and recovery by runbooks in words. */
export const RECOVERY_WORDS: Record<RecoveryEvent, Words> = {
  'incidents.runbook-requested': (event) => `A person asks for runbook ${event.text('runbook')}.`,
  'incidents.recovery-planned': planned,
  'incidents.runbook-approved': (event) => `Attempt ${attempt(event)} of a runbook was approved.`,
  'incidents.runbook-rejected': (event) => `A person decided against runbook ${event.text('key')}.`,
  'incidents.runbook-expired': (event) => `Nobody decided on runbook ${event.text('key')} in time; it is asked again.`,
  'incidents.runbook-step-intended': (event) => `Step ${step(event)} is about to be carried out.`,
  'incidents.runbook-step-done': (event) => `Step ${step(event)} is done.${saying(' Seen: ', event.text('saw'))}`,
  'incidents.runbook-step-failed': (event) => `Step ${step(event)} failed; what was done is taken back.`,
  'incidents.runbook-step-undone': (event) => `Step ${step(event)} was taken back.`,
  'incidents.runbook-step-left': (event) => `Step ${step(event)} could not be taken back.`,
  'incidents.runbook-completed': (event) =>
    `Every step of runbook ${event.text('runbook')} is done (${attempt(event)}).`,
  'incidents.runbook-rolled-back': (event) => {
    const left = event.list('left').map(String);
    const rest = left.length === 0 ? 'everything was taken back' : `NOT TAKEN BACK: ${left.join(', ')}`;
    return `Runbook ${event.text('runbook')} failed (${attempt(event)}); ${rest}.`;
  },
  'incidents.recovery-holding': (event) =>
    `All recovery checks are green since ${event.moment('since')}; they must stay so until ${event.moment('until')}. Seen: ${named(event.list('checks'), 'saw').join('; ')}.`,
  'incidents.continuity-activated': (event) => `${event.text('plan')}: business continuity was activated.`,
  'incidents.continuity-stood-down': (event) => `${event.text('plan')}: business continuity was stood down.`,
};
