import { advance } from './clock.ts';
import type { CaseState, ObligationState } from '../../../domain/regulation/index.ts';
import { ANSWERS_WHEN_MAJOR, answerAsks } from '../../../local/act-as-people.ts';
import type { PersonsAnswer } from '../../../local/decide.ts';
import { submitReports } from '../../../local/submit-reports.ts';
import type { Application } from './application.ts';
import { dutyTypes, findCase, findDuty } from './cases.ts';
import { until } from './until.ts';

/** Ids of the bank's regulatory case of an incident, and of one of its duties. */
export const caseOf = (incidentId: string): string => `${incidentId}.bank`;
export const dutyOf = (incidentId: string, kind: string): string => `${caseOf(incidentId)}.${kind}`;

/** The case once it is as wanted. */
export const untilCase = (
  incidentId: string,
  what: string,
  isDone: (state: CaseState) => boolean,
): Promise<CaseState> =>
  until(`the case of ${incidentId}: ${what}`, async () => {
    const state = await findCase(caseOf(incidentId));
    return state !== undefined && isDone(state) && state;
  });

/** The duty of that kind once it is as wanted, without anybody acting. */
export const untilDuty = (
  incidentId: string,
  kind: string,
  isDone: (duty: ObligationState) => boolean,
): Promise<ObligationState> =>
  until(`${kind} of ${incidentId} by itself`, async () => {
    const duty = await findDuty(dutyOf(incidentId, kind));
    return duty !== undefined && isDone(duty) && duty;
  });

/** Every change of a duty that is met once; runs and drafts may repeat. */
export const MET_ONCE = [
  'obligation-opened',
  'report-approved',
  'report-handed-over',
  'receipt-recorded',
  'report-received',
];

/** The duty's journal as event types without their area, in order; without its runs and drafts. */
export const stepsOf = async (app: Application, dutyId: string): Promise<string[]> =>
  (await dutyTypes(app, dutyId)).filter((type) => !/run-started|draft/.test(type));

/**
 * Acts as the people of the story do when the incident is held major, until the duty of that kind is as wanted: they decide
 * what they are asked, submit what was handed over, and record and check its receipt.
 */
export const reportUntil = (
  { cloud }: Application,
  incidentId: string,
  kind: string,
  { isDone, answers = ANSWERS_WHEN_MAJOR, seconds = 200 }: Wanted,
): Promise<ObligationState> => {
  const [answered, submitted] = [new Set<string>(), new Set<string>()];
  const ask = async (): Promise<ObligationState | undefined> => {
    const duty = await findDuty(dutyOf(incidentId, kind));
    if (duty !== undefined && isDone(duty)) return duty;
    await answerAsks(cloud, incidentId, answered, answers);
    await submitReports(cloud, incidentId, submitted);
    return undefined;
  };
  return until(`${kind} of ${incidentId} as wanted`, ask, seconds);
};
type Answers = Record<string, PersonsAnswer>;
type Wanted = { isDone: (duty: ObligationState) => boolean; answers?: Answers; seconds?: number };

/**
 * The same for several incidents. The sweep runs every minute where it is scheduled; here it is called whenever nothing has
 * moved for long.
 */
export const reportsUntil = async (
  app: Application,
  incidentIds: readonly string[],
  kind: string,
  statuses: readonly string[],
): Promise<ObligationState[]> => {
  const isDone = ({ status }: ObligationState): boolean => statuses.includes(status);
  const all = () => Promise.all(incidentIds.map((id) => reportUntil(app, id, kind, { isDone, seconds: 45 })));
  for (let sweeps = 0; sweeps < 4; sweeps += 1) {
    const reports = await all().catch(() => undefined);
    if (reports !== undefined) return reports;
    await advance(6);
  }
  return all();
};
