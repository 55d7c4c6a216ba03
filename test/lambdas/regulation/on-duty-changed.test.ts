import { beforeEach, describe, expect, it } from '@jest/globals';
import { readObligations } from '../../../adapters/config/obligations.ts';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import type { Letter } from '../../../adapters/ses/postbox.ts';
import type { EventType } from '../../../contracts/events.ts';
import { passCaseTime, passObligationTime, recordFacts } from '../../../domain/regulation/index.ts';
import type { Basis } from '../../../domain/regulation/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';
import { mailDesk } from '../../../lambdas/_shared/case-page/mail-desk.ts';
import { readNews } from '../../../lambdas/_shared/case-page/read-news.ts';
import { CASE, caseWorld, DUTY, NOW } from './case-world.ts';

let world: Awaited<ReturnType<typeof caseWorld>>;
let letters: Letter[] = [];
beforeEach(async () => {
  world = await caseWorld();
  letters = [];
});

/** What the bus would bring: the newest event of a journal, twice, as it may. */
const tellNewest = async (aggregateId: string): Promise<void> => {
  const { seq, type } = (await world.eventsOf(aggregateId)).at(-1)!;
  for (const _ of [1, 2]) {
    const told = await readNews({ ...world, rules: readObligations() }, { aggregateId, seq, type });
    if (told === undefined) continue;
    const postbox = { send: (letter: Letter) => Promise.resolve(void letters.push(letter)) };
    const sending = { postbox, secret: 'secret', publicUrl: 'https://holdfast.example', now: NOW };
    await mailDesk(sending, { aggregateId, seq, type, ...told }, seedPeople());
  }
};

const people = (): string[] => [...new Set(letters.map(({ key }) => key.split(':').at(-1) ?? ''))].sort();
const subjects = (): string[] => [...new Set(letters.map(({ subject }) => subject))];
const happens =
  (type: EventType, data: Record<string, unknown> = {}) =>
  (): Decision => ({ kind: 'event', type, data });
const figure = (value: number) => [{ key: 'clients.affected', value, basis: 'actual' as Basis }];

const DUE = '2026-03-02T12:00:00.000Z';

describe('what happens to a duty', () => {
  beforeEach(() => world.classify());

  it('is told to each person once, with their own link', async () => {
    await world.inDuty(passObligationTime('2026-03-02T10:00:00.000Z'));
    await tellNewest(DUTY);
    expect(people()).toEqual(['compliance-1', 'dpo-1']);
    expect(new Set(letters.map(({ key }) => key)).size).toBe(2);
    const [mine] = letters.filter(({ to }) => to === 'compliance@bank.example');
    expect(mine?.text).toContain(`https://holdfast.example/cases/case.${CASE}~compliance-1~1~`);
    expect(subjects()).toEqual([
      '[INC-2026-0007][dora-initial] 50 % of the time passed, due Mon 2 Mar 2026, 13:00 CET',
    ]);
  });

  it('is told to the CISO from the last hour on, and to the board when it was breached', async () => {
    await world.inDuty(happens('regulation.last-hour-begun', { due: DUE, gaps: [] }));
    await tellNewest(DUTY);
    expect(people()).toEqual(['ciso-1', 'compliance-1', 'dpo-1']);
    await world.inDuty(happens('regulation.deadline-breached', { due: DUE, limit: DUE, status: 'open', gaps: [] }));
    await tellNewest(DUTY);
    expect(people()).toEqual(['board-1', 'ciso-1', 'compliance-1', 'dpo-1']);
  });

  it('is not told when it holds no more: another clock, or a duty that is over', async () => {
    await world.inDuty(happens('regulation.deadline-warned', { percent: 75, due: '2026-03-02T11:00:00.000Z' }));
    await tellNewest(DUTY);
    await world.inDuty(happens('regulation.report-withdrawn', { caseId: CASE, why: 'x' }));
    await world.inDuty(happens('regulation.last-hour-begun', { due: DUE, gaps: [] }));
    await tellNewest(DUTY);
    expect(letters).toEqual([]);
  });

  it('asks for each gap once, however many drafts lack it', async () => {
    await world.draft(1, ['2.7', '2.9']);
    await tellNewest(DUTY);
    expect(subjects()).toEqual(['[INC-2026-0007][dora-initial] 2 answers needed for the report']);
    await world.inDuty(happens('regulation.redraft-due', { round: 2 }));
    await world.draft(2, ['2.7']);
    letters = [];
    await tellNewest(DUTY);
    expect(letters).toEqual([]);
  });

  it('says what to do with a report that was handed over to a portal', async () => {
    await world.draft(1, []);
    await world.handOver();
    await tellNewest(DUTY);
    expect(letters[0]?.text).toMatch(/Download the report[\s\S]*National competent authority \(DE\)[\s\S]*reference/);
  });

  it('names the alternative channel when one failed', async () => {
    await world.inDuty(happens('regulation.channel-failed'));
    await tellNewest(DUTY);
    expect(letters[0]?.text.replace(/\s+/g, ' ')).toContain('by the alternative one: National competent authority');
  });

  it('is told when it was received, with the reference', async () => {
    const data = { submittedAt: '2026-03-02T11:00:00.000Z', reference: 'NCA-1', isInTime: true };
    await world.inDuty(happens('regulation.report-received', data));
    await tellNewest(DUTY);
    expect(letters[0]?.text.replace(/\s+/g, ' ')).toContain('12:00 CET, in time, reference NCA-1.');
  });
});

describe('what happens to a case', () => {
  it('is told when figures contradict each other, and when they just change it is not', async () => {
    await world.inCase(recordFacts(figure(1200), 'person:incident-manager-1'));
    await tellNewest(CASE);
    expect(letters).toEqual([]);
    await world.inCase(recordFacts(figure(1850), 'person:ciso-1'));
    await tellNewest(CASE);
    expect(subjects()).toEqual(['[INC-2026-0007] two values of one figure: say which holds']);
    expect(letters[0]?.text).toContain('Clients affected');
  });

  it('is told to compliance and the CISO when nobody has classified for 20 hours', async () => {
    const facts = [
      { key: 'criticalService.maliciousUnauthorisedAccess', value: true, basis: 'actual' as Basis },
      { key: 'dataLosses.maliciousAccessMayLoseData', value: true, basis: 'actual' as Basis },
    ];
    await world.inCase(recordFacts(facts, 'person:ciso-1'));
    await world.propose();
    await world.inCase(passCaseTime('2026-03-03T04:00:00.000Z'));
    await tellNewest(CASE);
    expect(people()).toEqual(['ciso-1', 'compliance-1']);
    expect(letters[0]?.text.replace(/\s+/g, ' ')).toContain('By when: Tue 3 Mar 2026, 09:00 CET');
  });
});
