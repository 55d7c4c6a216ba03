import type { IncidentTimes } from '../state.ts';
import type { Verification } from './incident-report-view.ts';

/** The moments in the order in which they should come. */
export const MOMENTS: readonly (readonly [keyof IncidentTimes, string])[] = [
  ['occurredAt', 'Began'],
  ['firstSignalAt', 'First signal'],
  ['detectedAt', 'Detected'],
  ['awareAt', 'Bank aware'],
  ['firstContainedAt', 'First containment verified'],
  ['lastContainedAt', 'Last containment verified'],
  ['recoveredAt', 'Recovered'],
  ['closedAt', 'Closed'],
];

/** Every sentence of the incident report. */
export const TEXTS = {
  place: 'Incident report',
  title: (id: string) => `Incident report ${id}`,
  made: 'Report made',
  status: 'Status',
  facts: 'Facts',
  moments: 'Times',
  momentsHint: 'All times are UTC. The duration is counted from detection.',
  moment: 'Moment',
  when: 'When (UTC)',
  afterDetection: 'From detection',
  atDetection: 'start',
  before: (duration: string) => `${duration} before`,
  after: (duration: string) => `${duration} after`,
  notYet: 'not yet',
  notKnown: 'not known',
  timeline: 'Timeline',
  timelineHint: 'Every event of the journal, in its order.',
  noEvents: 'The journal has no events.',
  seq: 'Event',
  who: 'Who',
  what: 'What',
  why: 'Why',
  evidence: 'Evidence',
  executions: 'Workflow history',
  executionsHint: 'Every event of Step Functions, per execution.',
  eventCount: (count: number) => `${count} events`,
  started: 'Started',
  stopped: 'Ended',
  running: 'still running',
  state: 'State',
  type: 'Type',
  verification: 'Is this record whole?',
  valid: 'The journal is whole: every hash and every link holds.',
  invalid: 'The journal does not verify.',
  head: 'Head',
  headHash: 'Hash of the head',
  signature: 'Signature',
  redactions: 'Erased content',
  howTo: 'To check it yourself, without trusting this page: holdfast audit verify <export> --public-key <pem>',
};

/** What a signature is worth, said plainly. */
export const SIGNATURES: Record<Verification['signature'], string> = {
  'pinned-key': 'The head is signed, checked with the pinned public key.',
  'key-from-file': 'The head is signed, but the key came with the file: that proves nothing about who signed.',
  unsigned: 'The head is not signed: a cut-off end would not show.',
};
