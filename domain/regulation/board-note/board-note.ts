import { formatMoment } from '../../shared/html/index.ts';
import { criteriaOf } from '../case/major-proposal.ts';
import { recurrenceReason } from '../case/recurrence-reason.ts';
import type { FactGroup } from '../facts/fact-keys.ts';
import { labelOf, reveal } from '../pages/case-file.ts';
import type { RegulatoryFile } from '../pages/case-file.ts';
import type { ShownFact } from '../pages/case-view.ts';
import { shownAnswers, shownGroups } from '../pages/shown-facts.ts';

/** A line of the note: what it is about, and what is known of it. */
export type NoteLine = { label: string; value: string };
export type NotePart = { title: string; lines: readonly NoteLine[]; missing: string };

/** What the management body is told of a major incident, as data: page and text are made from it. */
export type BoardNote = {
  incidentId: string;
  caseId: string;
  entity: string;
  title: string;
  class: string;
  parts: readonly NotePart[];
};

const WORDS = {
  parts: {
    happened: 'What happened',
    impact: 'Impact',
    response: 'Response',
    controls: 'Additional controls to be established',
  },
  missing: {
    happened: 'No description has been given yet.',
    impact: 'No figure has been given yet.',
    response: 'No measure and no report is on record yet.',
    controls: 'None has been named yet: whoever manages the incident says which, or that there are none and why.',
  },
  estimate: (value: string) => `${value} (estimate)`,
  duty: {
    received: (at: string) => `received by the authority at ${at}`,
    open: (due: string) => `not yet received, due at ${due}`,
    withdrawn: 'withdrawn',
    late: 'the limit has passed',
  },
};

const IMPACT: readonly FactGroup[] = [
  'services',
  'clients',
  'transactions',
  'reputation',
  'duration',
  'data',
  'costs',
  'breach',
];
/** Fields of the report that tell how it was answered: measures, root causes, resolution, its limits in time. */
const RESPONSE = ['field.3.34', 'field.4.5', 'field.4.6', 'field.4.9'];
const CONTROLS = 'additionalControls';

const line = ({ label, known }: ShownFact): NoteLine[] =>
  known === undefined ? [] : [{ label, value: known.basis === 'estimate' ? WORDS.estimate(known.shown) : known.shown }];

const classOf = ({ state, people }: RegulatoryFile, zone: string): string => {
  const { classification, reclassified, verdict, recurrence } = state;
  const by = (decided: { by: string; at: string }) =>
    `by ${labelOf({ people }, decided.by)} at ${formatMoment(decided.at, zone)}`;
  if (reclassified !== undefined) return `Reclassified as not major ${by(reclassified)}`;
  if (classification === undefined) return 'Nobody has classified it yet';
  const criteria = criteriaOf(verdict, recurrence).map((code) => code.replaceAll('_', ' '));
  const why = classification.major && criteria.length > 0 ? `: ${criteria.join(', ')}` : '';
  return `${classification.major ? 'Major' : 'Not major'}, classified ${by(classification)}${why}`;
};

const happened = (file: RegulatoryFile, course: readonly ShownFact[], zone: string): NoteLine[] => {
  const { detectedAt, awareness, classification, recurrence } = file.state;
  const at = (label: string, moment: string | undefined): NoteLine[] =>
    moment === undefined ? [] : [{ label, value: formatMoment(moment, zone) }];
  return [
    ...course.filter(({ key }) => key !== CONTROLS).flatMap(line),
    ...at('Detected', detectedAt),
    ...at('Aware since', awareness.dora?.awareAt),
    ...(recurrence === undefined ? [] : [{ label: 'Recurring', value: recurrenceReason(recurrence) }]),
    ...(classification === undefined
      ? []
      : [{ label: 'Reason of the class', value: reveal(file.revealed, classification.reason) }]),
  ];
};

const reports = ({ obligations }: RegulatoryFile, zone: string): NoteLine[] =>
  obligations.map(({ state: { title, status, receipt, clock, isBreached } }) => {
    const { duty } = WORDS;
    const late = isBreached ? `; ${duty.late}` : '';
    if (status === 'withdrawn') return { label: title, value: duty.withdrawn };
    if (status === 'received' && receipt !== undefined)
      return { label: title, value: `${duty.received(formatMoment(receipt.submittedAt, zone))}${late}` };
    return { label: title, value: `${duty.open(formatMoment(clock.due, zone))}${late}` };
  });

/**
 * The note to senior management and the management body: what happened, impact, response and additional controls, from what
 * is on record. Times in the entity's zone.
 * @law 2022/2554 Art. 17(3)(e)
 */
export const boardNote = (file: RegulatoryFile): BoardNote => {
  const { state, entity } = file;
  const zone = entity.timeZone;
  const reader = { file, timeZone: zone };
  const groups = shownGroups(reader);
  const course = groups.find(({ group }) => group === 'course')?.facts ?? [];
  const part = (name: keyof typeof WORDS.parts, lines: NoteLine[]): NotePart => ({
    title: WORDS.parts[name],
    lines,
    missing: WORDS.missing[name],
  });
  const impact = groups.filter(({ group }) => IMPACT.some((one) => one === group)).flatMap(({ facts }) => facts);
  const answers = shownAnswers(reader).filter(({ key }) => RESPONSE.includes(key));
  return {
    incidentId: state.incidentId,
    caseId: state.id,
    entity: entity.name,
    title: state.title,
    class: classOf(file, zone),
    parts: [
      part('happened', happened(file, course, zone)),
      part('impact', impact.flatMap(line)),
      part('response', [...answers.flatMap(line), ...reports(file, zone)]),
      part('controls', course.filter(({ key }) => key === CONTROLS).flatMap(line)),
    ],
  };
};
