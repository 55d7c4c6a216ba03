import { describe, expect, it, test } from '@jest/globals';
import { readEntities } from '../../../adapters/config/entities.ts';
import { readRegulationSettings } from '../../../adapters/config/regulation.ts';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { awaitsClassification, caseAggregate, openCase, recordFacts } from '../../../domain/regulation/index.ts';
import { recurrenceAggregate } from '../../../domain/regulation/recurrence/index.ts';
import { checkRecurrenceStep } from '../../../lambdas/regulation/check-recurrence.ts';
import { signOffRecurrenceStep } from '../../../lambdas/regulation/sign-off-recurrence.ts';

const NOW = '2026-12-01T05:00:00.000Z';
const RUN = 'recurrence-2026-12.bank';

/** Cases of root cause `expired-certificate` that cost 60 000 euros each, and stop a critical function. */
const world = async (...cases: [id: string, occurredAt: string, costsEur?: number][]) => {
  const [journal, runs] = [memoryJournal(caseAggregate), memoryJournal(recurrenceAggregate)];
  const asked: string[] = [];
  for (const [id, occurredAt, costsEur = 60_000] of cases) {
    const [incidentId = '', entityId = ''] = id.split('.');
    const command = (key: string) => ({ key, actor: 'system:test', now: occurredAt });
    await journal.execute(id, command('open'), openCase({ incidentId, entityId, title: id, detectedAt: occurredAt }));
    const facts = Object.entries({
      rootCause: 'expired-certificate',
      costsEur,
      'criticalService.supportsCriticalOrImportantFunction': true,
      'reputation.media': true,
    }).map(([key, value]) => ({ key, value, basis: 'actual' as const }));
    await journal.execute(id, command('facts'), recordFacts(facts, 'person:incident-manager-1'));
  }
  const state = async (id: string) => {
    const loaded = await journal.load(id);
    if (loaded === undefined) throw new Error(`no ${id}`);
    return loaded.state;
  };
  const step = checkRecurrenceStep({
    entities: readEntities(),
    settings: readRegulationSettings(),
    list: (since) => {
      asked.push(since);
      return Promise.all(journal.ids().map(state));
    },
    cases: journal,
    runs,
  });
  const look = (now = NOW) => step({}, { now, request: 'r-1' });
  const sign = (by = 'compliance-1') =>
    signOffRecurrenceStep(runs, () => Promise.resolve(seedPeople()))(
      { runId: RUN, by, reason: 'read and agreed with' },
      { now: NOW, request: 'r-2' },
    );
  return { journal, runs, asked, look, sign, state };
};

const [FIRST, SECOND] = ['INC-2026-0001.bank', 'INC-2026-0002.bank'];
const pair = () => world([FIRST, '2026-06-02T10:00:00.000Z'], [SECOND, '2026-11-30T10:00:00.000Z']);

describe('the monthly look', () => {
  it('notes a group on its newest case, which then awaits a classification', async () => {
    const { look, state, runs, asked } = await pair();
    expect(asked).toEqual([]);
    const { looked } = await look();
    expect(looked).toContainEqual({ id: RUN, population: 2, groups: 1, nearMisses: 0, noted: [SECOND] });
    expect(asked).toEqual(['2026-05-01T00:00:00.000Z']);
    expect(awaitsClassification(await state(FIRST))).toBe(false);
    expect((await state(SECOND)).recurrence).toMatchObject({ count: 2, runId: RUN, cases: [FIRST, SECOND] });
    expect(awaitsClassification(await state(SECOND))).toBe(true);
    expect((await runs.load(RUN))?.state.groups).toHaveLength(1);
  });

  it('asks nobody twice, and keeps a second look only when it says something else', async () => {
    const { look, runs, journal } = await pair();
    await look();
    const { looked } = await look('2026-12-15T05:00:00.000Z');
    expect(looked.find(({ id }) => id === RUN)?.noted).toEqual([]);
    expect(runs.eventsOf(RUN)).toHaveLength(1);
    expect(journal.eventsOf(SECOND).filter(({ event }) => event.includes('recurrence-found'))).toHaveLength(1);
  });

  it('names what came near: recurring, but not major together', async () => {
    const { look, runs } = await world(
      [FIRST, '2026-10-02T10:00:00.000Z', 100],
      [SECOND, '2026-11-30T10:00:00.000Z', 100],
    );
    const { looked } = await look();
    expect(looked.find(({ id }) => id === RUN)).toMatchObject({ groups: 0, nearMisses: 1, noted: [] });
    expect((await runs.load(RUN))?.state.nearMisses[0]).toMatchObject({ count: 2, rootCause: 'expired-certificate' });
  });

  it('looks at every entity that has to, each by its own cases', async () => {
    const { look } = await world(
      [FIRST, '2026-10-02T10:00:00.000Z'],
      ['INC-2026-0002.insurer', '2026-11-30T10:00:00.000Z'],
    );
    expect((await look()).looked).toEqual([
      { id: RUN, population: 1, groups: 0, nearMisses: 0, noted: [] },
      { id: 'recurrence-2026-12.insurer', population: 1, groups: 0, nearMisses: 0, noted: [] },
    ]);
  });
});

describe('signing off', () => {
  it('stands: a later look of the month changes nothing', async () => {
    const { look, sign, runs } = await pair();
    await look();
    expect(await sign()).toEqual({ kind: 'written' });
    expect((await runs.load(RUN))?.state.signedOff?.by).toBe('person:compliance-1');
    await look('2026-12-20T05:00:00.000Z');
    expect(runs.eventsOf(RUN)).toHaveLength(2);
    expect((await runs.load(RUN))?.state.signedOff !== undefined).toBe(true);
  });

  test.each([
    ['nobody of the directory', 'nobody-1', 'InvalidInputError'],
    ['no compliance officer', 'ciso-1', 'InvalidInputError'],
  ])('is refused for %s', async (_who, by, name) => {
    const { look, sign } = await pair();
    await look();
    await expect(sign(by)).rejects.toMatchObject({ name });
  });

  it('needs a run', async () => {
    const { sign } = await pair();
    await expect(sign()).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
