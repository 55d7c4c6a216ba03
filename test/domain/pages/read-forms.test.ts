import { describe, expect, it, test } from '@jest/globals';
import { readDecisionForm } from '../../../domain/approvals/pages/index.ts';
import { readDeclareForm } from '../../../domain/incidents/pages/index.ts';

const READER = { now: '2026-11-21T12:38:00.000Z', timeZone: 'Europe/Berlin', language: 'en' } as const;
const reason = 'The key leaked; stop it now.';

describe('a posted decision', () => {
  it('is read with its reason, trimmed', () => {
    const posted = { intent: 'decide', nonce: 'n', decision: 'approve', reason: `  ${reason}\n` };
    expect(readDecisionForm(posted, 'containment', READER)).toEqual({
      kind: 'decide',
      nonce: 'n',
      decision: 'approve',
      reason,
    });
  });

  it('may be an acknowledgement, which needs no reason', () => {
    expect(readDecisionForm({ intent: 'acknowledge', nonce: 'n' }, 'containment', READER)).toEqual({
      kind: 'acknowledge',
      nonce: 'n',
    });
  });

  test.each([
    ['without a decision', { reason }, ['decision']],
    ['with a decision nobody offered', { decision: 'maybe', reason }, ['decision']],
    ['with no reason', { decision: 'approve' }, ['reason']],
    ['with a reason of spaces', { decision: 'approve', reason: ' '.repeat(20) }, ['reason']],
    ['with nine characters', { decision: 'reject', reason: '123456789' }, ['reason']],
    ['with a reason too long to keep', { decision: 'reject', reason: 'x'.repeat(4001) }, ['reason']],
    ['empty', {}, ['decision', 'reason']],
  ])('%s cannot be taken', (_what, posted, fields) => {
    const read = readDecisionForm(posted, 'containment', READER);
    expect(read.kind === 'invalid' && read.errors.map((error) => error.field)).toEqual(fields);
  });

  it('closes an incident only with the whole review', () => {
    const posted = { decision: 'approve', reason };
    const reader = { ...READER, review: { isMajor: false, owners: [], changeable: [], today: '2026-11-21' } };
    expect(readDecisionForm(posted, 'review', reader)).toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'wentWell' }, { field: 'slowed' }, { field: 'toChange' }],
    });
    const answers = {
      wentWell: 'The page came at once.',
      slowed: 'The key was nobody’s.',
      toChange: 'Rotate keys monthly.',
    };
    expect(readDecisionForm({ ...posted, ...answers }, 'review', reader)).toMatchObject({
      kind: 'decide',
      review: { summary: reason, ...answers, actions: [] },
    });
    expect(readDecisionForm({ ...posted, decision: 'reject' }, 'review', reader)).toMatchObject({ kind: 'decide' });
  });
});

describe('what else may be posted', () => {
  it('is a request for a change, with what must change', () => {
    expect(readDecisionForm({ nonce: 'n', decision: 'change', reason }, 'containment', READER)).toEqual({
      kind: 'decide',
      nonce: 'n',
      decision: 'change',
      reason,
    });
  });

  it('is a hand-over to a person, with the reason', () => {
    const posted = { intent: 'delegate', nonce: 'n', delegate: 'ciso-1', delegateReason: reason };
    const handOver = { kind: 'delegate', nonce: 'n', to: 'ciso-1', reason };
    expect(readDecisionForm(posted, 'containment', READER)).toEqual(handOver);
  });

  it('is an approval taken back, with the reason', () => {
    expect(readDecisionForm({ intent: 'revoke', nonce: 'n', revokeReason: reason }, 'containment', READER)).toEqual({
      kind: 'revoke',
      nonce: 'n',
      reason,
    });
  });

  it('is a code to be sent, with what was typed so far but never a code', () => {
    const posted = { intent: 'send-code', nonce: 'n', decision: 'approve', reason: 'The', code: '123456' };
    const read = readDecisionForm(posted, 'containment', READER);
    expect(read).toMatchObject({ kind: 'send-code', values: { decision: 'approve', reason: 'The', code: '' } });
  });

  test.each([
    ['to nobody', { intent: 'delegate', delegateReason: reason }, ['delegate']],
    ['to somebody who can be none', { intent: 'delegate', delegate: 'Ann~1', delegateReason: reason }, ['delegate']],
    ['without a reason', { intent: 'delegate', delegate: 'ciso-1' }, ['delegateReason']],
    ['back without a reason', { intent: 'revoke', revokeReason: 'so' }, ['revokeReason']],
  ])('cannot be given %s', (_what, posted, fields) => {
    const read = readDecisionForm(posted, 'containment', READER);
    expect(read.kind === 'invalid' && read.errors.map((error) => error.field)).toEqual(fields);
  });

  it('is answered in the language of who posts', () => {
    const read = readDecisionForm({ decision: 'approve' }, 'containment', { ...READER, language: 'de' });
    const message = 'Begründung: Schreiben Sie mindestens 10 Zeichen';
    expect(read).toMatchObject({ kind: 'invalid', errors: [{ field: 'reason', message }] });
  });
});

describe('a posted classification', () => {
  const posted = { decision: 'approve', reason };

  it('as major says since when the entity is aware, in the zone of who decides', () => {
    const read = readDecisionForm({ ...posted, awareAt: '2026-11-21T13:10' }, 'dora-classification', READER);
    expect(read).toMatchObject({ kind: 'decide', awareAt: '2026-11-21T12:10:00.000Z' });
  });

  test.each([
    ['without that moment', ''],
    ['with one that is none', 'yesterday'],
    ['with one to come', '2026-11-21T13:39'],
  ])('as major %s cannot be taken', (_what, awareAt) => {
    expect(readDecisionForm({ ...posted, awareAt }, 'dora-classification', READER)).toMatchObject({
      kind: 'invalid',
      errors: [{ field: 'awareAt' }],
    });
  });

  it('as not major needs no such moment', () => {
    const read = readDecisionForm({ decision: 'reject', reason }, 'dora-classification', READER);
    expect(read).toEqual({ kind: 'decide', nonce: '', decision: 'reject', reason });
  });

  it('may break the glass on a report', () => {
    const read = readDecisionForm({ ...posted, breakGlass: 'yes' }, 'regulator-report', READER);
    expect(read).toMatchObject({ kind: 'decide', isBreakGlass: true });
  });
});

describe('a posted declaration', () => {
  const at = { now: '2026-11-21T12:38:00.000Z', timeZone: 'Europe/Berlin' };
  const posted = {
    formId: 'f1',
    summary: 'Customers see balances of others.',
    ongoing: 'yes',
    service: 'Online banking',
    reporter: 'Branch Leipzig',
    noticedAt: '2026-11-21T13:10',
    heardAt: '2026-11-21T13:38',
  };

  it('is read with its moments in UTC', () => {
    expect(readDeclareForm(posted, at)).toEqual({
      ...posted,
      kind: 'declared',
      noticedAt: '2026-11-21T12:10:00.000Z',
      heardAt: '2026-11-21T12:38:00.000Z',
    });
  });

  it('may leave the service open', () => {
    const read = readDeclareForm({ ...posted, service: '' }, at);
    expect(read).toMatchObject({ kind: 'declared' });
    expect(read).not.toHaveProperty('service');
  });

  test.each([
    ['empty', {}, ['summary', 'ongoing', 'reporter', 'noticedAt', 'heardAt']],
    ['noticed in the future', { ...posted, noticedAt: '2026-11-21T13:39' }, ['noticedAt']],
    ['heard before it was noticed', { ...posted, heardAt: '2026-11-21T13:00' }, ['heardAt']],
    ['with an answer nobody offered', { ...posted, ongoing: 'perhaps' }, ['ongoing']],
    ['with a day that does not exist', { ...posted, noticedAt: '2026-02-31T10:00' }, ['noticedAt']],
    ['with a service too long to keep', { ...posted, service: 'x'.repeat(201) }, ['service']],
  ])('%s cannot be taken and keeps what was typed', (_what, fields, wrong) => {
    const read = readDeclareForm(fields, at);
    expect(read.kind === 'invalid' && read.errors.map((error) => error.field)).toEqual(wrong);
    expect(read.kind === 'invalid' && read.values).toMatchObject(
      fields.hasOwnProperty('formId') ? { reporter: 'Branch Leipzig' } : {},
    );
  });
});
