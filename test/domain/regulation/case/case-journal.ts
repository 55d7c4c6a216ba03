import { readRegulationSettings } from '../../../../adapters/config/regulation.ts';
import { memoryJournal } from '../../../../adapters/memory/journal.ts';
import { classifyIncident } from '../../../../domain/regulation/dora/index.ts';
import { EEA_MEMBER_STATES } from '../../../../domain/regulation/eea-member-states.ts';
import { caseAggregate, openCase, proposeVerdict } from '../../../../domain/regulation/index.ts';
import type { CaseState, Judge, ReportedFact } from '../../../../domain/regulation/index.ts';
import type { Decision } from '../../../../domain/shared/journal/index.ts';
import { after, MINUTE } from '../../../../domain/shared/time.ts';

export const ID = 'INC-2026-0007.bank';
export const T0 = '2026-03-02T08:00:00.000Z';

/** The moment so many minutes after the case began. */
export const at = (minutes: number): string => after(T0, minutes * MINUTE);

export const actual = (key: string, value: ReportedFact['value'], corrects?: true): ReportedFact => ({
  key,
  value,
  basis: 'actual',
  ...(corrects && { corrects }),
});
export const estimate = (key: string, value: ReportedFact['value']): ReportedFact => ({
  key,
  value,
  basis: 'estimate',
});

/** Article 8 with the readings as configured. */
export const judge: Judge = (figures) => {
  const memberStates = EEA_MEMBER_STATES.filter((code) => figures.memberStates.includes(code));
  const { criticalServicesAffected: _, ...verdict } = classifyIncident(
    { ...figures, memberStates },
    readRegulationSettings(),
  );
  return verdict;
};

/** What makes an incident major: a critical service, clients above a tenth and a downtime above two hours. */
export const MAJOR: readonly ReportedFact[] = [
  actual('criticalService.supportsCriticalOrImportantFunction', true),
  actual('clients.affected', 1501),
  actual('clients.usingService', 15_000),
  actual('downtimeHours', 2.5),
];

/** A case in a journal in memory. Each command has a key of its own and comes a minute after the one before. */
export const openedCase = async () => {
  const journal = memoryJournal(caseAggregate);
  let minutes = 0;
  const now = () => at(minutes);
  const run = async (rule: (state: CaseState | undefined) => Decision, actor = 'person:compliance-1', key?: string) => {
    minutes += 1;
    return journal.execute(ID, { key: key ?? String(minutes), actor, now: now() }, rule);
  };
  const state = async (): Promise<CaseState> => {
    const loaded = await journal.load(ID);
    if (loaded === undefined) throw new Error('there is no case');
    return loaded.state;
  };
  const propose = () => run(proposeVerdict(judge, 'DE'), 'system:follow-case');
  const types = () => journal.eventsOf(ID).map(({ event }) => /"type":"([^"]+)"/.exec(event)?.[1]);
  const about = { incidentId: 'INC-2026-0007', entityId: 'bank', title: 'Payments are down', detectedAt: T0 };
  await run(openCase(about), 'system:follow-incident');
  return { journal, run, state, propose, types, now };
};
