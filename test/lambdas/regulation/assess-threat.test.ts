import { describe, expect, it, test } from '@jest/globals';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import { threatRow } from '../../../domain/regulation/register/index.ts';
import { threatAggregate } from '../../../domain/regulation/threat/index.ts';
import { assessThreatStep } from '../../../lambdas/regulation/assess-threat.ts';

const NOW = '2026-03-02T09:00:00.000Z';
const INPUT = {
  by: 'compliance-1',
  entityId: 'bank',
  threat: 'botnet-of-march',
  detectedAt: '2026-03-01T09:00:00.000Z',
  description: 'A botnet aims at payment services.',
  facts: {
    couldAffect: {
      criticalFunctions: true,
      otherFinancialEntities: false,
      thirdPartyProviders: false,
      clientsOrCounterparts: false,
    },
    highProbability: true,
    takenIntoAccount: {
      risksAndVulnerabilities: true,
      capabilityAndIntentOfActors: true,
      persistenceAndPastIncidents: false,
    },
    couldMeet: ['critical_services_affected' as const],
  },
};

const world = () => {
  const threats = memoryJournal(threatAggregate);
  const assess = (changed: Partial<typeof INPUT> = {}, now = NOW) =>
    assessThreatStep(threats, () => Promise.resolve(seedPeople()))({ ...INPUT, ...changed }, { now, request: 'r-1' });
  return { threats, assess };
};

describe('assessing a cyber threat', () => {
  it('keeps it with its assessment, its description sealed', async () => {
    const { threats, assess } = world();
    const { id, significant, unconsidered } = await assess();
    expect({ significant, open: unconsidered.length }).toEqual({ significant: true, open: 1 });
    const state = (await threats.load(id))?.state;
    expect(state && threatAggregate.status(state)).toBe('threat-significant');
    expect(threats.eventsOf(id)[0]?.event).not.toContain('botnet');
    expect(id.split('.')).toHaveLength(2);
  });

  it('keeps a second assessment beside the first, and one that is sent twice once', async () => {
    const { threats, assess } = world();
    const { id } = await assess();
    await assess();
    expect(threats.eventsOf(id)).toHaveLength(1);
    const later = await assess({ facts: { ...INPUT.facts, highProbability: false } });
    expect(later).toMatchObject({ id, significant: false });
    expect(threats.eventsOf(id)).toHaveLength(2);
  });

  test.each([
    ['nobody of the directory', { by: 'nobody-1' }, 'InvalidInputError', /^by: /],
    ['somebody who reports nothing', { by: 'board-1' }, 'InvalidInputError', /^by: may not/],
    ['an entity that is none', { entityId: 'nobody' }, 'NotFoundError', /nobody/],
    ['the future', { detectedAt: '2026-03-02T09:00:00.001Z' }, 'InvalidInputError', /^detectedAt: /],
  ])('is refused for %s', async (_what, changed, name, message) => {
    await expect(world().assess(changed)).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
  });

  it('is no other threat under the same name', async () => {
    const { assess } = world();
    await assess();
    await expect(assess({ detectedAt: '2026-02-01T09:00:00.000Z' })).rejects.toThrow(/a record of its own/);
  });

  it('stands in the register by the role of who assessed it', async () => {
    const { threats, assess } = world();
    const state = (await threats.load((await assess()).id))?.state;
    const row = state && threatRow(state, { entity: { name: 'Example Bank AG', lei: 'X' }, people: seedPeople() });
    expect(row).toMatchObject({ kind: 'threat', significant: true, assessedBy: 'Compliance desk' });
    expect(JSON.stringify(row)).not.toContain('commitment');
  });
});
