import { expect, it, test } from '@jest/globals';
import { checkFacts, isFreeText } from '../../../../domain/regulation/index.ts';
import type { ReportedFact } from '../../../../domain/regulation/index.ts';

const fact = (key: string, value: ReportedFact['value']): ReportedFact => ({ key, value, basis: 'actual' });
const TWO_TYPES = ['system_failure', 'external_event'];

test.each<[key: string, value: ReportedFact['value']]>([
  ['clients.affected', 0],
  ['costsEur', 100_000.01],
  ['downtimeHours', 2.5],
  ['reputation.media', false],
  ['memberStates', []],
  ['memberStates', ['DE', 'GR']],
  ['occurredAt', '2026-02-28T13:05Z'],
  ['breach.dataCategories', ['identity', 'payment-card']],
  ['clients.services', ['cards']],
  ['letter.subjects.advice.de', 'Ändern Sie das Passwort.'],
  ['field.2.7', 'staff'],
  ['field.2.9', true],
  ['field.3.23', TWO_TYPES],
  ['field.3.15', '01:06:30'],
  ['field.3.27', 'Payments'],
])('%s may be %j', (key, value) => {
  expect(() => checkFacts([fact(key, value)])).not.toThrow();
});

test.each<[key: string, value: ReportedFact['value'], says: string]>([
  ['clients.lost', 3, 'is unknown'],
  ['toString', 'x', 'is unknown'],
  ['clients.affected', -1, 'whole number'],
  ['clients.affected', 1.5, 'whole number'],
  ['costsEur', Number.NaN, 'number'],
  ['costsEur', '5', 'number'],
  ['reputation.media', 'yes', 'true or false'],
  ['memberStates', ['GB'], 'EEA'],
  ['memberStates', ['DE', 'DE'], 'different'],
  ['occurredAt', '2026-02-30T13:05:00Z', 'UTC time'],
  ['occurredAt', '2026-02-28T13:05:00+01:00', 'UTC time'],
  ['breach.dataCategories', ['shoe-size'], 'can be chosen'],
  ['breach.dataCategories', ['identity', 'identity'], 'different'],
  ['description', '  ', 'text'],
  ['description', 'x'.repeat(32_768), 'text'],
  ['field.9.9', 'x', 'no field'],
  ['field.', 'x', 'no field'],
  ['field.2.7', '', 'empty'],
  ['field.2.7', 'somebody', 'list'],
  ['field.2.9', 'yes', 'yes or no'],
  ['field.3.23', ['system_failure', 'system_failure'], 'once'],
  ['field.3.23', 'system_failure', 'list'],
  ['field.3.4', -3, 'whole number'],
  ['field.3.27', 7, 'text'],
])('%s cannot be %j', (key, value, says) => {
  expect(() => checkFacts([fact(key, value)])).toThrow(
    expect.objectContaining({ name: 'InvalidInputError', field: key, message: expect.stringContaining(says) }),
  );
});

it('one wrong fact refuses them all, and none are no facts', () => {
  expect(() => checkFacts([fact('costsEur', 1), fact('costsEur', -1)])).toThrow('costsEur');
  expect(() => checkFacts([])).toThrow(expect.objectContaining({ name: 'InvalidInputError', field: 'facts' }));
});

test.each<[key: string, value: ReportedFact['value'], sealed: boolean]>([
  ['description', 'Mrs Muster called', true],
  ['breach.contact', 'muster', true],
  ['field.1.7', 'muster', true],
  ['field.1.8', 'compliance@bank.example', true],
  ['field.2.8', 'provider-7', true],
  ['field.2.7', 'staff', false],
  ['field.3.15', '01:06:30', false],
  ['field.3.2', '2026-02-28T13:05:00Z', false],
  ['field.3.4', 7, false],
  ['rootCause', 'expired-certificate', false],
  ['occurredAt', '2026-02-28T13:05:00Z', false],
])('%s %j lies sealed: %s', (key, value, sealed) => {
  expect(isFreeText(fact(key, value))).toBe(sealed);
});
