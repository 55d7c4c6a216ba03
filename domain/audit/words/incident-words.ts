import type { EventType } from '../../../contracts/events.ts';
import { SEARCH_WORDS } from './search-words.ts';
import { SPLIT_WORDS } from './split-words.ts';
import { erased } from './erasure-words.ts';
import { named, plural, saying } from './event-reader.ts';
import type { Words } from './event-reader.ts';
import { PRIVILEGE_WORDS } from './privilege-words.ts';
import { RECOVERY_WORDS } from './recovery-words.ts';
import { REVIEW_WORDS } from './review-words.ts';

type IncidentEvent = Extract<EventType, `incidents.${string}`>;

const opened: Words = (event) =>
  event.text('origin') === 'person'
    ? `${event.text('title')}. ${event.sealed('description') ?? ''}`
    : `A signal of ${event.text('source')} opened the incident: "${event.text('title')}". ${event.sealed('description') ?? ''}`;

const assessed: Words = (event) => {
  const reasons = event.list('reasons').join(' ');
  return `Severity ${event.text('severity')} by the matrix${reasons === '' ? '.' : `: ${reasons}`}`;
};

const planned: Words = (event) => {
  const [actions, refused] = [event.list('actions'), event.list('refused')];
  const ready = actions.length === 0 ? 'no action is possible' : named(actions, 'id').join(', ');
  const not =
    refused.length === 0
      ? ''
      : ` Not possible: ${named(refused, 'id')
          .map((id, at) => `${id} (${named(refused, 'reason')[at] ?? ''})`)
          .join(', ')}.`;
  return `Plan ${event.text('round')} by playbook ${event.text('playbook')}: ${ready}.${not}`;
};

const collected: Words = (event) => {
  const missing = event.list('missing');
  const gaps = named(missing, 'item').map((item, at) => `${item} (${named(missing, 'reason')[at] ?? ''})`);
  const count = event.list('items').length;
  const stored = `Evidence of tier ${event.text('tier')}: ${count === 0 ? 'nothing' : plural(count, 'piece')} stored under lock`;
  return gaps.length === 0 ? `${stored}.` : `${stored}; not to be had: ${gaps.join(', ')}.`;
};

const touched: Words = (event) => {
  const pieces = event.parts('pieces');
  const lost = pieces.filter((piece) => piece.text('state') !== 'holds');
  const found =
    lost.length === 0
      ? 'every hash holds'
      : `NOT AS COLLECTED: ${lost.map((piece) => `${piece.text('key')} (${piece.text('state')})`).join(', ')}`;
  const to = saying(' to ', event.sealed('recipient') ?? '');
  return `${plural(pieces.length, 'piece')} of evidence ${event.text('touch').replace('-', ' ')}${to}; ${found}.`;
};

const checks: Words = (event) => {
  const saw = named(event.list('checks'), 'saw');
  return saw.length === 0 ? '' : ` Seen: ${saw.join('; ')}.`;
};

const released: Words = (event) =>
  event.text('reason') === 'false-positive'
    ? `Action ${event.text('action')} was released as a false positive; the captured state is restored.`
    : `Action ${event.text('action')} was released after remediation; what leaked stays dead.`;

/** Every event of an incident in words. The type demands a sentence for each. */
export const INCIDENT_WORDS: Record<IncidentEvent, Words> = {
  'incidents.incident-opened': opened,
  'incidents.run-started': (event) => `Run ${event.text('run')} of the workflow took over.`,
  'incidents.signals-counted': (event) =>
    `${plural(event.count('count'), 'signal')} so far, the last at ${event.moment('lastAt')}.`,
  'incidents.signal-attached': (event) => `A further signal with something new: "${event.text('title')}".`,
  'incidents.incident-assessed': assessed,
  'incidents.severity-raised': (event) => `A person raised the severity to ${event.text('severity')}.`,
  'incidents.severity-lowering-proposed': (event) =>
    `A person proposed to lower the severity to ${event.text('severity')}; a second one has to agree.`,
  'incidents.severity-lowered': (event) => `The severity was lowered to ${event.text('severity')}.`,
  'incidents.containment-planned': planned,
  'incidents.evidence-collected': collected,
  'incidents.custody-recorded': touched,
  'incidents.legal-hold-placed': (event) =>
    `A legal hold (${event.text('ground')}) until ${event.moment('until')}${saying(', file number ', event.text('reference'))}.${saying(' Contact: ', event.sealed('contact') ?? '')}`,
  'incidents.locks-extended': (event) =>
    `${plural(event.count('pieces'), 'piece')} of evidence locked until ${event.moment('until')}.`,
  'incidents.containment-approved': (event) => `The containment plan ${event.text('round')} was approved.`,
  'incidents.containment-pre-authorised': (event) =>
    `The containment plan ${event.text('round')} is covered by ${named(event.list('covers'), 'preAuthorisation').join(', ')}: nobody was asked.`,
  'incidents.pre-authorisation-not-used': (event) =>
    `No pre-authorisation covers the containment plan ${event.text('round')} (${named(event.list('reasons'), 'reason').join(', ')}): people are asked.`,
  'incidents.containment-sent-back': (event) =>
    `The containment plan ${event.text('round')} was sent back; it is planned anew.`,
  'incidents.containment-rejected': (event) =>
    `The containment plan ${event.text('round')} was rejected; nothing was touched.`,
  'incidents.containment-expired': (event) =>
    `Nobody decided on containment plan ${event.text('round')} in time; nothing was touched.`,
  'incidents.containment-intended': (event) => `Action ${event.text('action')} is about to be carried out.`,
  'incidents.action-left-to-people': (event) =>
    `Role ${event.text('who')} is asked to ${event.text('verb') === 'contain' ? 'carry out' : 'take back'} action ${event.text('action')}; another person confirms it.`,
  'incidents.containment-verified': (event) =>
    `Action ${event.text('action')} was carried out and read back as effective.`,
  'incidents.containment-rehearsed': (event) =>
    `Exercise: the target of action ${event.text('action')} is not tagged for exercises; it was captured and left as it was.`,
  'incidents.containment-failed': (event) => `Action ${event.text('action')} failed at step ${event.text('step')}.`,
  'incidents.release-proposed': (event) =>
    `A release of action ${event.text('action')} was proposed (${event.text('as')}); a second person is asked.`,
  'incidents.release-approved': (event) => `A second person approved release ${event.text('round')}.`,
  'incidents.release-refused': (event) =>
    `Release ${event.text('round')} is not carried out (${event.text('decision')}).`,
  'incidents.release-intended': (event) =>
    `Action ${event.text('action')} is about to be released (${event.text('reason')}).`,
  'incidents.containment-released': released,
  'incidents.recovery-not-verified': (event) => `The recovery checks are not green yet.${checks(event)}`,
  'incidents.recovery-recheck-due': () => 'The recovery checks are due again.',
  'incidents.recovery-verified': (event) => `The recovery checks are green.${checks(event)}`,
  'incidents.service-recovered': (event) =>
    `The source reported the end at ${event.moment('recoveredAt')}: "${event.text('statement')}".`,
  'incidents.dismissal-proposed': () => 'A person proposed to dismiss the incident; a second one has to agree.',
  'incidents.incident-dismissed': () => 'The incident was dismissed.',
  'incidents.proposal-rejected': (event) =>
    event.text('decision') === 'expired'
      ? 'No second person answered the proposal in time; it is void.'
      : 'The second person rejected the proposal.',
  'incidents.incident-reopened': () => 'The incident was reopened.',
  'incidents.commander-named': (event) => `${event.text('personId')} leads the response.`,
  'incidents.hand-over-proposed': (event) =>
    `Command is to be handed over to ${event.text('to')}. ${event.sealed('summary') ?? ''}`,
  'incidents.hand-over-refused': (event) =>
    event.text('decision') === 'expired'
      ? 'Nobody accepted the hand-over in time; command stays where it is.'
      : 'The hand-over was not accepted; command stays where it is.',
  'incidents.commander-changed': (event) => `${event.text('personId')} accepted the hand-over and leads the response.`,
  'incidents.case-restricted': (event) =>
    `Only ${event.list('personIds').map(String).join(', ')} may see the incident from now on.`,
  'incidents.case-opened': (event) => `Its regulatory case ${event.text('caseId')} was opened.`,
  ...RECOVERY_WORDS,
  ...REVIEW_WORDS,
  'incidents.incident-closed': (event) => `The incident was closed with ${plural(event.count('signals'), 'signal')}.`,
  'incidents.root-cause-recorded': (event) =>
    `The root cause was found (${event.part('codes').list('4.1').map(String).join(', ')}). ${event.sealed('summary') ?? ''}`,
  'incidents.incident-merged': (event) => `It is one with ${event.text('into')}, and goes on there.`,
  'incidents.incident-absorbed': (event) => `${event.text('incidentId')} was merged into this incident.`,
  ...SPLIT_WORDS,
  ...SEARCH_WORDS,
  ...PRIVILEGE_WORDS,
  'incidents.sealed-content-erased': erased,
};
