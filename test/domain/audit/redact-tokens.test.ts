import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { eraseSealed, redactTokens } from '../../../domain/audit/index.ts';
import { sha256 } from '../../../domain/shared/journal/index.ts';

const TOKEN = 'AQCEAAAAKgAAAAMAAAAA/xyz+1=';
const HASH = `sha256:${sha256(TOKEN)}`;

describe('task tokens in a history', () => {
  test.each<[string, unknown]>([
    ['as a member', { token: TOKEN }],
    ['as taskToken', { taskToken: TOKEN }],
    ['inside JSON in a string', { parameters: JSON.stringify({ Payload: { token: TOKEN } }) }],
    ['two strings deep', { input: JSON.stringify({ body: JSON.stringify({ TaskToken: TOKEN }) }) }],
  ])('%s become their SHA-256', (_name, history) => {
    const redacted = redactTokens(history);
    expect(redacted).not.toContain('AQCEAAAA');
    expect(redacted).toContain(HASH);
    expect(() => JSON.parse(redacted) as unknown).not.toThrow();
  });
  it('are found again where they stand under another name', () => {
    const redacted = redactTokens([{ taskScheduled: { token: TOKEN } }, { said: `resumed with ${TOKEN}` }]);
    expect(redacted).not.toContain(TOKEN);
  });
  it('leave everything else as it is', () => {
    const history = { events: [{ id: 1, nextToken: 'page', input: '{"incidentId":"INC-2026-0001"}' }] };
    expect(JSON.parse(redactTokens(history))).toEqual(history);
  });
  it('never stay, whatever their characters', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 20 }), (token) => {
        const redacted = redactTokens({ parameters: JSON.stringify({ token }), other: { token } });
        const { other, parameters } = JSON.parse(redacted) as { other: { token: string }; parameters: string };
        const hash = `sha256:${sha256(token)}`;
        expect(other.token).toBe(hash);
        expect(JSON.parse(parameters)).toEqual({ token: hash });
      }),
    );
  });
});

describe('erasure', () => {
  const cause = { ground: 'erasure-request', reference: undefined, now: '2026-03-01T10:00:00.000Z' } as const;
  test.each([
    ['incidents', 'open'],
    ['approvals', 'pending'],
  ] as const)('is refused for %s while %s', (area, status) => {
    expect(eraseSealed(area, cause)({ id: 'x', status })).toMatchObject({
      kind: 'refused',
      reason: `${area}/x is open: its content is still needed`,
    });
  });
  test.each([
    ['incidents', 'closed'],
    ['incidents', 'dismissed'],
    ['approvals', 'expired'],
    ['regulation', 'closed'],
  ] as const)('is an event of %s once %s', (area, status) => {
    expect(eraseSealed(area, cause)({ id: 'x', status })).toEqual({
      kind: 'event',
      type: `${area}.sealed-content-erased`,
      data: { ground: 'erasure-request', reference: undefined },
    });
  });
  it('needs a journal', () => {
    expect(eraseSealed('incidents', cause)(undefined).kind).toBe('refused');
  });
});
