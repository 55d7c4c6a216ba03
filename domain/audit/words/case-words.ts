import type { EventType } from '../../../contracts/events.ts';
import { plural, saying } from './event-reader.ts';
import type { EventReader, Words } from './event-reader.ts';
import { contradictionSettled, factName, factsRecorded } from './fact-words.ts';

const criteriaOf = (event: EventReader): string =>
  saying(
    ' (',
    event
      .list('criteria')
      .map((code) => String(code).replaceAll('_', ' '))
      .join(', '),
    ')',
  );

const classOf = (event: EventReader): string => (event.text('major') === 'true' ? 'major' : 'not major');

/** More than this many are counted: an early verdict knows almost nothing. */
const MOST_NAMED = 5;
const unknownOf = (event: EventReader): string => {
  const unknown = event.list('unknown').map((key) => factName(String(key)));
  if (unknown.length === 0) return '';
  return ` Not known yet: ${unknown.length > MOST_NAMED ? plural(unknown.length, 'fact') : unknown.join(', ')}.`;
};

const proposed: Words = (event) => {
  const rule = `rule ${event.text('ruleVersion')}, settings ${event.text('settingsVersion')}`;
  const reasons = saying(' ', event.list('reasons').join(' '));
  return `Proposed from the facts of round ${event.text('round')} (${rule}): ${classOf(event)}${criteriaOf(event)}.${reasons}${unknownOf(event)}`;
};

const classified: Words = (event) => {
  const late = event.text('isLate') === 'true' ? ', later than 24 hours after awareness' : '';
  return `Classified as ${classOf(event)}${criteriaOf(event)}${late}.`;
};

const RISKS: Record<string, string> = {
  unlikely: 'a risk to the people concerned is unlikely',
  risk: 'a risk to the people concerned',
  'high-risk': 'a high risk to the people concerned',
};

const breach: Words = (event) => {
  const severity = saying('; severity ', event.text('severity'));
  const exemption = saying('; they need not be told: ', event.text('exemption'));
  return `Personal data breach: ${RISKS[event.text('risk')] ?? 'a risk that is not known'}${severity}${exemption}.`;
};

const settled: Words = (event) => {
  const submitted = event.text('submittedAt') === '' ? '' : ` at ${event.moment('submittedAt')}`;
  const came = event.text('outcome') === 'received' ? `was met: received${submitted}` : 'fell away';
  return `The duty ${event.text('obligationId')} ${came}.`;
};

/** Every event of a regulatory case in words. */
export const CASE_WORDS = {
  'regulation.case-opened': (event) =>
    `The regulatory case of ${event.text('entityId')} began; ${event.text('incidentId')} was detected at ${event.moment('detectedAt')}.`,
  'regulation.facts-recorded': factsRecorded,
  'regulation.contradiction-settled': contradictionSettled,
  'regulation.case-merged': (event) => `It goes on in case ${event.text('into')}.`,
  'regulation.case-absorbed': (event) =>
    `Case ${event.text('caseId')} goes on in this one; it was detected at ${event.moment('detectedAt')}.`,
  'regulation.verdict-proposed': proposed,
  'regulation.classification-requested': (event) =>
    `The compliance desk was asked to classify (question ${event.text('request')}).`,
  'regulation.classification-decided': classified,
  'regulation.classification-unanswered': (event) =>
    event.text('outcome') === 'cancelled'
      ? `Question ${event.text('request')} about the class fell away.`
      : `Nobody answered question ${event.text('request')} about the class in time.`,
  'regulation.classification-overdue': (event) =>
    `Nobody classified by ${event.moment('dueAt')}, 20 hours after awareness; CISO and compliance are paged.`,
  'regulation.awareness-decided': (event) =>
    `Aware since ${event.moment('awareAt')}, for ${event.text('regime').toUpperCase()}.`,
  'regulation.breach-assessed': breach,
  'regulation.significance-decided': (event) =>
    `Held ${event.text('significant') === 'true' ? 'significant' : 'not significant'} under NIS2.`,
  'regulation.case-reclassified': () => 'Reclassified as not major: it never met the criteria.',
  'regulation.incident-followed': (event) => `The incident itself is ${event.text('status')}; no legal clock stops.`,
  'regulation.obligation-required': (event) => `A duty follows: ${event.text('kind')} (${event.text('obligationId')}).`,
  'regulation.obligation-settled': settled,
  'regulation.case-closed': () => 'The regulatory close: nothing is owed any more.',
  'regulation.case-reopened': () => 'The incident was reopened, and the case with it.',
} satisfies Partial<Record<EventType, Words>>;
