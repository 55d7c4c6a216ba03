import type { JournalEvent } from '../../../contracts/journal-event.ts';
import type { CaseState, ObligationState } from '../../../domain/regulation/index.ts';
import { toLocalTime } from '../../../domain/shared/html/index.ts';
import { caseJournal, obligationJournal } from '../../../lambdas/_shared/regulation-step.ts';
import { answerAsks } from '../../../local/act-as-people.ts';
import type { PersonsAnswer } from '../../../local/decide.ts';
import { invoke } from './application.ts';
import type { Application } from './application.ts';
import { journalOf } from './resources.ts';
import { until } from './until.ts';

export const COMPLIANCE = 'compliance-1';
const ZONE = 'Europe/Berlin';

/** What the desk's people say to every question. `awareAt`: UTC ISO 8601. */
export const deskAnswers = (awareAt: string): Record<string, PersonsAnswer> => ({
  review: {
    decision: 'approve',
    reason: 'Understood and recovered.',
    wentWell: 'Quick calls.',
    slowed: 'The on-call list was old.',
    framework: 'holds',
    frameworkWhy: 'It was looked at last month.',
    toChange: 'Test restores.',
  },
  classification: {
    decision: 'approve',
    reason: 'Payments stood still for hours, and data are lost.',
    awareAt: toLocalTime(awareAt, ZONE),
  },
  report: { decision: 'approve', reason: 'The facts agree with the journal.' },
  receipt: { decision: 'approve', reason: 'The portal shows the report under this reference.' },
});

/** A case as it stands; undefined while there is none. */
export const findCase = async (id: string): Promise<CaseState | undefined> => (await caseJournal().load(id))?.state;

/** An obligation as it stands; undefined while there is none. */
export const findDuty = async (id: string): Promise<ObligationState | undefined> =>
  (await obligationJournal().load(id))?.state;

/** Event types of a case's or an obligation's journal, in order, without their area. */
export const dutyTypes = async (app: Application, id: string): Promise<string[]> =>
  (await dutyEvents(app, id)).map(({ type }) => type.replace('regulation.', ''));

export const dutyEvents = (app: Application, id: string): Promise<JournalEvent[]> => journalOf(app, 'regulation', id);

let forms = 0;

/** A person's command to a case or an obligation; answers what it came to. */
export const commandCase = (caseId: string, post: object, by = COMPLIANCE): Promise<unknown> => {
  forms += 1;
  const formId = `form-${String(process.pid)}-${String(forms)}`;
  return invoke('regulation', 'command-case', { caseId, by, formId, post });
};

/** Records facts as one form does; `basis` counts for all of them. */
export const tell = (
  caseId: string,
  facts: Record<string, unknown>,
  { by = 'incident-manager-1', basis = 'estimate' }: { by?: string; basis?: 'estimate' | 'actual' } = {},
): Promise<unknown> =>
  commandCase(
    caseId,
    { intent: 'record-facts', facts: Object.entries(facts).map(([key, value]) => ({ key, value, basis })) },
    by,
  );

/** The people of the desk: they answer what they are asked, until something is as wanted. */
export const deskOf = (app: Application, incidentId: string, answers: Record<string, PersonsAnswer>) => {
  const answered = new Set<string>();
  const act = () => answerAsks(app.cloud, incidentId, answered, answers);
  const actUntil = <T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> =>
    until(
      what,
      async () => {
        const seen = await look();
        if (seen !== undefined && seen !== false) return seen;
        await act();
        return undefined;
      },
      200,
    );
  const untilDuty = (id: string, status: ObligationState['status']): Promise<ObligationState> =>
    actUntil(`${id} to be ${status}`, async () => {
      const state = await findDuty(id);
      return state?.status === status && state;
    });
  /** Draft, two people, hand-over; then a person records what the authority confirmed, and a second one checks it. */
  const submit = async (id: string, submittedAt: () => Promise<string>): Promise<ObligationState> => {
    const handed = await untilDuty(id, 'handed-over');
    await commandCase(handed.caseId, {
      intent: 'record-receipt',
      obligationId: id,
      submittedAt: await submittedAt(),
      reference: `NCA-${id}`,
      proof: 'Confirmation page of the portal, filed with the case.',
    });
    return untilDuty(id, 'received');
  };
  return { act, actUntil, untilDuty, submit };
};
