import { expect, it, test } from '@jest/globals';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { incidentAggregate, openIncident, restrictCase } from '../../../domain/incidents/index.ts';
import { recordRootCauseStep } from '../../../lambdas/incidents/record-root-cause.ts';
import { leakedKey } from '../../domain/incidents/journal-of.ts';

const ID = 'INC-2026-0001';
const NOW = '2026-03-09T09:00:00.000Z';
const INPUT = {
  incidentId: ID,
  personId: 'incident-manager-1',
  codes: { '4.1': ['malicious_actions'] },
  summary: 'The key stood in a public repository for a week.',
};

const world = async () => {
  const incidents = memoryJournal(incidentAggregate);
  const command = { key: 'open', actor: 'system:x', now: NOW };
  await incidents.execute(ID, command, () => ({ kind: 'event', ...openIncident(leakedKey) }));
  const perform = recordRootCauseStep({ incidents, people: () => Promise.resolve(seedPeople()) });
  const record = (change: Partial<Parameters<typeof perform>[0]> = {}) =>
    perform({ ...INPUT, ...change }, { now: NOW, request: 'r' });
  return { incidents, record };
};

it('records the root cause under the name of who found it', async () => {
  const { incidents, record } = await world();
  await record();
  expect((await incidents.load(ID))?.state.rootCause).toMatchObject({
    codes: INPUT.codes,
    by: 'person:incident-manager-1',
  });
});

test.each([
  ['a code that the report does not have', { codes: { '4.1': ['bad_luck'] } }, /field\.4\.1/],
  ['a code of another list', { codes: { '4.1': ['malicious_actions'], '4.2': ['bad_luck'] } }, /field\.4\.2/],
  ['somebody who is not in the directory', { personId: 'nobody-1' }, /personId/],
  ['an incident that is none', { incidentId: 'INC-1999-0001' }, /incidentId/],
])('refuses %s, and names the field', async (_, change, message) => {
  const { record } = await world();
  const refused = record(change);
  await expect(refused).rejects.toMatchObject({ name: 'InvalidInputError' });
  await expect(refused).rejects.toThrow(message);
});

it('tells somebody who must not see the incident that there is none', async () => {
  const { incidents, record } = await world();
  const command = { key: 'restrict', actor: 'person:ciso-1', now: NOW };
  await incidents.execute(ID, command, restrictCase(['ciso-1'], 'about one of us'));
  await expect(record()).rejects.toMatchObject({ message: 'incidentId: there is no such incident' });
});
