import { deskMail } from '../../../domain/regulation/mails/index.ts';
import type { DeskMailView, DeskNews } from '../../../domain/regulation/mails/index.ts';
import type { Mail } from '../../../domain/shared/html/index.ts';

const duty = {
  kind: 'dora-updated-intermediate',
  title: 'DORA updated intermediate report',
  legalBasis: 'Regulation (EU) 2022/2554 Art. 19(4)(b); 2025/301 Art. 5(1)(b)',
  limitBy: 'legal',
  status: 'drafted',
  due: '2026-11-22T17:05:00.000Z',
} as const;
const gaps = ['2.7 Discovery of the major ICT-related incident', '3.31 Reporting to other authorities'];

/** Everything the desk can be told. */
export const NEWS: Record<DeskNews['kind'], DeskNews> = {
  'classification-overdue': {
    kind: 'classification-overdue',
    countedFrom: '2026-11-20T20:20:00.000Z',
    isDecided: false,
    limit: '2026-11-21T20:20:00.000Z',
  },
  contradictions: { kind: 'contradictions', facts: ['Clients affected', 'Service downtime'] },
  gaps: { kind: 'gaps', duty, gaps },
  'deadline-warned': { kind: 'deadline-warned', duty, percent: 75, gaps },
  'last-hour-begun': { kind: 'last-hour-begun', duty: { ...duty, due: '2026-11-21T17:05:00.000Z' }, gaps },
  'deadline-breached': {
    kind: 'deadline-breached',
    duty: { ...duty, status: 'handed-over', due: '2026-11-21T15:20:00.000Z' },
    gaps: [],
  },
  'handed-over': { kind: 'handed-over', duty, channel: 'portal', authority: 'National competent authority (DE)' },
  'channel-failed': { kind: 'channel-failed', duty, authority: 'National competent authority (DE)' },
  received: {
    kind: 'received',
    duty,
    submittedAt: '2026-11-21T16:02:00.000Z',
    reference: 'NCA-2026-004711',
    isInTime: true,
  },
};

/** A mail to the compliance desk. */
export const deskMailView = (kind: DeskNews['kind'] = 'deadline-warned'): DeskMailView => ({
  now: '2026-11-21T16:20:00.000Z',
  timeZone: 'Europe/Berlin',
  incident: { id: 'INC-2026-0042', title: 'Access key used from an unusual place' },
  entity: 'Example Bank AG',
  news: NEWS[kind],
  reader: { label: 'Compliance desk', why: 'you see to it that the entity reports in time.' },
  link: 'https://holdfast.bank.example/cases/case.INC-2026-0042.bank~compliance-1~1~secret',
});

/** The mails of the compliance desk, by name. */
export const DESK_MAILS: Record<string, () => Mail> = Object.fromEntries(
  Object.values(NEWS).map(({ kind }) => [`mail-desk-${kind}`, () => deskMail(deskMailView(kind))]),
);
