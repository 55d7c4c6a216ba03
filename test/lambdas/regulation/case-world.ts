import { seedPeople } from '../../../adapters/config/seeds.ts';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import {
  caseAggregate,
  decideClassification,
  handOver,
  obligationAggregate,
  openCase,
  openObligation,
  proposeVerdict,
  recordDraft,
  requireObligation,
} from '../../../domain/regulation/index.ts';
import type { StoredFile } from '../../../domain/regulation/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';
import { casePath } from '../../../lambdas/_shared/case-page/case-link.ts';
import { changeCase } from '../../../lambdas/_shared/case-page/change-case.ts';
import { showCase } from '../../../lambdas/_shared/case-page/show-case.ts';
import type { Answer, PageRequest } from '../../../lambdas/_shared/page.ts';
import { judge } from '../../../lambdas/_shared/regulation-step.ts';

export const CASE = 'INC-2026-0007.bank';
export const DUTY = `${CASE}.dora-initial`;
export const NOW = '2026-03-02T09:00:00.000Z';
const SECRET = 'secret';

const ABOUT = {
  incidentId: 'INC-2026-0007',
  entityId: 'bank',
  title: 'Unusual sign-ins',
  detectedAt: '2026-03-02T08:00:00.000Z',
};
const CLOCK = {
  starts: '2026-03-02T08:00:00.000Z',
  limit: '2026-03-02T12:00:00.000Z',
  due: '2026-03-02T12:00:00.000Z',
  reliefApplied: false,
};
const OF_DUTY = {
  ...ABOUT,
  caseId: CASE,
  kind: 'dora-initial',
  title: 'DORA initial notification',
  legalBasis: '2025/301 Art. 5(1)(a)',
  limitBy: 'legal',
  clock: CLOCK,
} as const;

/** A case with its pages, over journals in memory. */
export const caseWorld = async () => {
  const [cases, obligations] = [memoryJournal(caseAggregate), memoryJournal(obligationAggregate)];
  const ports = {
    cases,
    obligations,
    secret: () => Promise.resolve(SECRET),
    people: () => Promise.resolve(seedPeople()),
    isHidden: (_incidentId: string, { id }: { id: string }) => Promise.resolve(id === 'continuity-1'),
  };
  const [show, change] = [showCase(ports), changeCase(ports)];
  let commands = 0;
  const command = () => ({ key: `set-up-${String((commands += 1))}`, actor: 'system:test', now: NOW });
  const inCase = (rule: Parameters<typeof cases.execute>[2]) => cases.execute(CASE, command(), rule);
  const inDuty = (rule: Parameters<typeof obligations.execute>[2]) => obligations.execute(DUTY, command(), rule);

  await inCase(openCase(ABOUT));
  const request = (personId: string, form: Record<string, string>, changed: Partial<PageRequest>): PageRequest => ({
    method: Object.keys(form).length > 0 ? 'POST' : 'GET',
    path: './link',
    parameters: { link: encodeURIComponent(casePath(SECRET, CASE, personId).slice('/cases/'.length)) },
    form,
    wantsHtml: true,
    now: NOW,
    request: 'request-1',
    ...changed,
  });
  const open = (personId: string, changed: Partial<PageRequest> = {}): Promise<Answer> =>
    show(request(personId, {}, changed));

  /** Opens the page and sends one of its forms, as a browser does. */
  const nonceOf = async (personId: string): Promise<string> =>
    /name="nonce" value="([^"]+)"/.exec((await open(personId)).body ?? '')?.[1] ?? '';
  const send = async (personId: string, form: Record<string, string>, changed: Partial<PageRequest> = {}) => {
    const nonce = form['nonce'] ?? (await nonceOf(personId));
    return change(request(personId, { end: 'yes', ...form, nonce }, changed));
  };

  const typesOf = (events: { event: string }[]): string[] =>
    events.map(({ event }) => (JSON.parse(event) as JournalEvent).type.slice('regulation.'.length));
  return {
    ...ports,
    open,
    send,
    nonceOf,
    inCase,
    inDuty,
    eventsOf: (id: string): Promise<JournalEvent[]> =>
      Promise.resolve(
        [...cases.eventsOf(id), ...obligations.eventsOf(id)].map(({ event }) => JSON.parse(event) as JournalEvent),
      ),
    written: () => [...typesOf(cases.eventsOf(CASE)).slice(1), ...typesOf(obligations.eventsOf(DUTY)).slice(1)],
    caseState: async () => (await cases.load(CASE))!.state,
    dutyState: async () => (await obligations.load(DUTY))!.state,
    propose: () => inCase(proposeVerdict(judge, 'DE')),
    /** Classified as major, with the initial notification required. */
    classify: async () => {
      await inCase(proposeVerdict(judge, 'DE'));
      await inCase(decideClassification(true, 'Malicious access to a critical function.', NOW));
      await inCase(requireObligation(DUTY, 'dora-initial'));
      await inDuty(openObligation(OF_DUTY));
    },
    draft: (revision: number, gaps: string[], files: Record<string, StoredFile> = {}) =>
      inDuty(recordDraft({ revision, round: 1, files, gaps })),
    handOver: async () => {
      await inDuty((): Decision => ({ kind: 'event', type: 'regulation.report-approved', data: {} }));
      await inDuty(handOver('portal', false));
    },
  };
};
