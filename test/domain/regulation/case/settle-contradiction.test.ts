import { describe, expect, it, test } from '@jest/globals';
import { figuresOf, recordFacts, settleContradiction } from '../../../../domain/regulation/index.ts';
import type { ReportedFact } from '../../../../domain/regulation/index.ts';
import { actual, openedCase } from './case-journal.ts';

const A = 'person:incident-manager-1';
const B = 'person:compliance-1';
const C = 'person:ciso-1';
const KEY = 'clients.affected';

/** A case in which these were reported, one after the other. */
const after = async (...reports: (readonly [from: string, ...facts: ReportedFact[]])[]) => {
  const opened = await openedCase();
  for (const [from, ...facts] of reports) await opened.run(recordFacts(facts, from), from);
  return opened;
};
const judgedClients = async ({ state }: Awaited<ReturnType<typeof after>>) =>
  figuresOf(await state(), 'DE').figures.clients.affected;

describe('two figures of two people', () => {
  const CONTRADICTED = [
    [A, actual(KEY, 100)],
    [B, actual(KEY, 200)],
  ] as const;

  it.each([
    [100, 200],
    [200, 100],
  ])('are both kept, and the graver counts: %i and %i', async (held, claimed) => {
    const opened = await after([A, actual(KEY, held)], [B, actual(KEY, claimed)]);
    expect(await opened.state()).toMatchObject({
      facts: { [KEY]: { value: held, from: A } },
      contradictions: { [KEY]: { value: claimed, from: B } },
    });
    expect(await judgedClients(opened)).toBe(200);
  });

  test.each<[string, Parameters<typeof after>, number]>([
    ['the holder says the same again', [[A, actual(KEY, 100)]], 200],
    ['the holder changes the figure', [[A, actual(KEY, 120)]], 200],
    ['the holder corrects the figure', [[A, actual(KEY, 90, true)]], 200],
    ['a third person claims less', [[C, actual(KEY, 150)]], 200],
    ['a third person claims more', [[C, actual(KEY, 300)]], 300],
  ])('stay two figures when %s', async (_when, reports, counts) => {
    const opened = await after(...CONTRADICTED, ...reports);
    expect(Object.keys((await opened.state()).contradictions)).toEqual([KEY]);
    expect(await judgedClients(opened)).toBe(counts);
  });

  test.each<[string, Parameters<typeof after>, number]>([
    ['the holder comes to agree', [[A, actual(KEY, 200)]], 200],
    ['the other one comes to agree', [[B, actual(KEY, 100)]], 100],
    ['the other one corrects', [[B, actual(KEY, 180, true)]], 180],
  ])('are one when %s', async (_when, reports, counts) => {
    const opened = await after(...CONTRADICTED, ...reports);
    expect((await opened.state()).contradictions).toEqual({});
    expect(await judgedClients(opened)).toBe(counts);
  });

  it.each([
    ['held', 100],
    ['claimed', 200],
  ] as const)('are one when a person says that the one %s holds', async (holds, value) => {
    const { run, state } = await after(...CONTRADICTED);
    await run(settleContradiction(KEY, holds, 'counted again'));
    const { facts, contradictions } = await state();
    expect([facts[KEY]?.value, contradictions]).toEqual([value, {}]);
    expect(await run(settleContradiction(KEY, holds, 'counted again'))).toMatchObject({ kind: 'refused' });
  });

  it('of the wholes of shares the smaller is the graver', async () => {
    const { state } = await after(
      [A, actual('clients.usingService', 15_000)],
      [B, actual('clients.usingService', 500)],
    );
    expect(figuresOf(await state(), 'DE').figures.clients.usingService).toBe(500);
  });

  it('of Member States all that either names count', async () => {
    const { state } = await after([A, actual('memberStates', ['DE'])], [B, actual('memberStates', ['FR'])]);
    expect(figuresOf(await state(), 'DE').figures.memberStates).toEqual(['DE', 'FR']);
  });

  it('are at most twenty at a time: the next is refused until one is settled', async () => {
    const keys = Array.from({ length: 21 }, (_, n) => `figure-${n}`);
    const { run, state } = await after([A, ...keys.map((key) => actual(key, 1))]);
    await run(
      recordFacts(
        keys.slice(0, 20).map((key) => actual(key, 2)),
        B,
      ),
    );
    expect(await run(recordFacts([actual('figure-20', 2)], B))).toMatchObject({ kind: 'refused' });
    expect(await run(recordFacts([actual('figure-19', 3)], B))).toMatchObject({ kind: 'written' });
    await run(settleContradiction('figure-0', 'held', 'counted again'));
    expect(await run(recordFacts([actual('figure-20', 2)], B))).toMatchObject({ kind: 'written' });
    expect(Object.keys((await state()).contradictions)).toHaveLength(20);
  });
});
