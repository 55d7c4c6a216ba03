import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { readCaseForm } from '../../../../domain/regulation/pages/index.ts';

const AT = { now: '2026-11-21T16:20:00.000Z', timeZone: 'Europe/Berlin' };
const reason = 'Confirmed with the owner of the system.';

/** A form as the page sends it: names carry intent and target. */
const post = (intent: string, fields: Record<string, string>, target?: string): Record<string, string> => ({
  intent,
  nonce: 'n',
  ...(target === undefined ? {} : { target }),
  ...Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [[intent, target, name].filter(Boolean).join('.'), value]),
  ),
  end: 'yes',
});
const read = (intent: string, fields: Record<string, string>, target?: string) =>
  readCaseForm(post(intent, fields, target), AT);
const wrongFields = (intent: string, fields: Record<string, string>, target?: string) => {
  const found = read(intent, fields, target);
  return found.intent === 'invalid' ? found.errors.map(({ field }) => field) : 'taken';
};

describe('posted facts', () => {
  it('are only what is filled in, with how sure they are', () => {
    const fields = { 'clients.affected': ' 1850 ', 'clients.usingService': '', 'clients.relevantAffected': 'no' };
    expect(read('record-facts', { ...fields, basis: 'actual' }, 'clients')).toEqual({
      intent: 'record-facts',
      facts: [
        { key: 'clients.affected', value: 1850, basis: 'actual' },
        { key: 'clients.relevantAffected', value: false, basis: 'actual' },
      ],
    });
  });

  it('may correct what was wrong', () => {
    const fields = { costsEur: '99000.50', basis: 'estimate', corrects: 'yes' };
    expect(read('record-facts', fields, 'costs')).toMatchObject({
      facts: [{ key: 'costsEur', value: 99_000.5, basis: 'estimate', corrects: true }],
    });
  });

  type Typed = [what: string, group: string, key: string, typed: string, value: unknown];
  test.each<Typed>([
    ['a moment in the zone of the reader', 'course', 'occurredAt', '2026-11-21T12:58', '2026-11-21T11:58:00.000Z'],
    ['countries in any case and order', 'duration', 'memberStates', 'de, AT;at', ['AT', 'DE']],
    ['hours with decimals', 'duration', 'durationHours', '4.5', 4.5],
    ['a choice of the report', 'answers', 'field.2.7', 'it_security', 'it_security'],
    ['a moment of the report, to the second', 'answers', 'field.3.3', '2026-12-01T09:00', '2026-12-01T08:00:00Z'],
    ['yes or no of the report', 'answers', 'field.2.9', 'yes', true],
    ['words', 'course', 'description', 'Grüße\n<b>', 'Grüße\n<b>'],
  ])('take %s', (_what, ...[group, key, typed, value]: [string, string, string, unknown]) => {
    expect(read('record-facts', { [key]: typed, basis: 'actual' }, group)).toMatchObject({ facts: [{ key, value }] });
  });

  it('take every ticked box of a list', () => {
    const ticked = { 'field.2.5/data_losses': 'yes', 'field.2.5/geographical_spread': 'yes', basis: 'actual' };
    expect(read('record-facts', ticked, 'answers')).toMatchObject({
      facts: [{ key: 'field.2.5', value: expect.arrayContaining(['data_losses', 'geographical_spread']) }],
    });
  });

  test.each([
    ['a number with separators', 'clients', 'clients.affected', '1.850'],
    ['a number with a comma', 'costs', 'costsEur', '1,850'],
    ['less than nothing', 'clients', 'clients.affected', '-1'],
    ['a moment to come', 'course', 'occurredAt', '2026-11-21T17:21'],
    ['a country outside the EEA', 'duration', 'memberStates', 'DE, US'],
    ['a code that is in no list', 'answers', 'field.2.7', 'rumour'],
    ['an answer that is none', 'reputation', 'reputation.media', 'maybe'],
  ])('refuse %s, naming the field', (_what, group, key, typed) => {
    expect(wrongFields('record-facts', { [key]: typed, basis: 'actual' }, group)).toEqual([
      `record-facts.${group}.${key}`,
    ]);
  });

  it('ask how sure they are, and for at least one', () => {
    expect(wrongFields('record-facts', { 'clients.affected': '1' }, 'clients')).toEqual(['record-facts.clients.basis']);
    expect(wrongFields('record-facts', { basis: 'actual' }, 'clients')).toEqual(['record-facts.clients.basis']);
  });

  it('of another group are not read', () => {
    const fields = { 'clients.affected': '1', costsEur: '5', basis: 'actual' };
    expect(read('record-facts', fields, 'clients')).toMatchObject({ facts: [{ key: 'clients.affected' }] });
  });
});

describe('a posted decision', () => {
  type Read = [what: string, intent: string, target: string | undefined, fields: Record<string, string>, is: object];
  test.each<Read>([
    [
      'on awareness',
      'decide-awareness',
      undefined,
      { regime: 'dora', awareAt: '2026-11-21T13:50', reason },
      { regime: 'dora', awareAt: '2026-11-21T12:50:00.000Z', reason },
    ],
    [
      'on a breach',
      'decide-breach',
      undefined,
      { risk: 'high-risk', severity: '3.25', exemption: 'risk-removed', reason },
      { risk: 'high-risk', severity: 3.25, exemption: 'risk-removed', reason },
    ],
    ['on the significance', 'decide-significance', undefined, { significant: 'no', reason }, { significant: false }],
    ['on a contradiction', 'settle-contradiction', 'costsEur', { holds: 'claimed', reason }, { key: 'costsEur' }],
    ['to reclassify', 'reclassify', undefined, { reason }, { reason }],
    ['to accept gaps', 'accept-gaps', 'o.1', { reason }, { obligationId: 'o.1', reason }],
    [
      'that a notice waits',
      'hold-notice',
      'o.1',
      { legalBasis: 'Order of the authority, § 89c', owner: 'ciso-1', until: '2026-11-23T09:00', reason },
      { obligationId: 'o.1', owner: 'ciso-1', until: '2026-11-23T08:00:00.000Z' },
    ],
    ['that a channel failed', 'report-channel-down', 'o.1', { reason }, { obligationId: 'o.1' }],
    [
      'with a receipt',
      'record-receipt',
      'o.1',
      { submittedAt: '2026-11-21T17:00', reference: 'NCA-1', proof: 'Confirmation NCA-1 on the portal' },
      { obligationId: 'o.1', submittedAt: '2026-11-21T16:00:00.000Z', reference: 'NCA-1' },
    ],
  ])('%s is read', (_what, intent, target, ...[fields, expected]: [Record<string, string>, object]) => {
    expect(read(intent, fields, target)).toMatchObject({ intent, ...expected });
  });

  test.each([
    ['awareness to come', 'decide-awareness', { regime: 'dora', awareAt: '2026-11-21T17:21', reason }, ['awareAt']],
    ['awareness of nothing', 'decide-awareness', {}, ['regime', 'awareAt', 'reason']],
    ['no reason', 'reclassify', { reason: 'because' }, ['reason']],
    ['a severity nobody can have', 'decide-breach', { risk: 'risk', severity: '7', reason }, ['severity']],
    [
      'an exemption without a high risk',
      'decide-breach',
      { risk: 'risk', exemption: 'risk-removed', reason },
      ['exemption'],
    ],
    ['a receipt without proof', 'record-receipt', { submittedAt: '2026-11-21T17:00', reference: 'r' }, ['proof']],
  ])('with %s cannot be taken', (_what, intent, fields, wrong) => {
    expect(wrongFields(intent, fields)).toEqual(wrong.map((field) => `${intent}.${field}`));
  });
});

describe('any post', () => {
  it('that is no form of the page is refused', () => {
    expect(readCaseForm({ intent: 'approve', end: 'yes' }, AT)).toMatchObject({ intent: 'invalid' });
    expect(readCaseForm({}, AT)).toMatchObject({ intent: 'invalid' });
  });

  it('that was cut off is not taken in part', () => {
    const { end: _, ...cut } = post('reclassify', { reason });
    expect(readCaseForm(cut, AT)).toMatchObject({ intent: 'invalid', errors: [{ field: 'main' }] });
  });

  it('is read without an exception, whatever it says', () => {
    const names = fc.constantFrom('intent', 'target', 'record-facts.answers.field.2.7', 'record-facts.clients.basis');
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(names, fc.string()), fc.string()), (posted) => {
        expect(typeof readCaseForm({ intent: 'record-facts', ...posted }, AT).intent).toBe('string');
      }),
    );
  });
});
