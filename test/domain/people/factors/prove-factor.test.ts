import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Secret, TOTP } from 'otpauth';
import { actOf, askUnlock, settleUnlock } from '../../../../domain/people/factors/index.ts';
import type { Shown } from '../../../../domain/people/factors/index.ts';
import { totpSecretOf, totpStep } from '../../../../domain/people/factors/totp.ts';
import { after } from '../../../../domain/shared/time.ts';
import { at, ID, person, PERSON, T0, typeOf } from './person.ts';

describe('a code by SMS', () => {
  it('proves the person, once, for the question it was sent for', async () => {
    const { send, show, types } = person();
    await send('A-1', '123456');
    expect(typeOf(await show('A-2', '123456'))).toBe('people.factor-failed');
    expect(typeOf(await show('A-1', '123456', at(4)))).toBe('people.factor-passed');
    expect(typeOf(await show('A-1', '123456', at(4), 'page-2'))).toBe('people.factor-failed');
    expect(types()).toEqual(['factor-code-sent', 'factor-failed', 'factor-passed', 'factor-failed']);
  });

  it('lets the same page posted twice pass again and writes nothing', async () => {
    const { send, show, types } = person();
    await send('A-1', '123456');
    await show('A-1', '123456');
    expect((await show('A-1', '123456')).kind).toBe('nothing');
    expect(types()).toEqual(['factor-code-sent', 'factor-passed']);
  });

  it.each([
    [4.9, 'people.factor-passed'],
    [5, 'people.factor-failed'],
  ])('is asked for at minute 0 and shown at minute %s: %s', async (minutes, type) => {
    const { send, show } = person();
    await send('A-1', '123456');
    expect(typeOf(await show('A-1', '123456', at(minutes)))).toBe(type);
  });

  it('is sent three times within ten minutes, never twice within seconds, and forgotten after', async () => {
    const { send } = person();
    const answers = [];
    for (const minute of [0, 0.1, 1, 2, 3, 10.1]) answers.push(await send('A-1', '111111', at(minute)));
    expect(answers.map((answer) => (answer.kind === 'refused' ? answer.reason : answer.kind))).toEqual([
      'written',
      'too-soon',
      'written',
      'written',
      'too-many',
      'written',
    ]);
  });
});

describe('wrong proofs', () => {
  it('lock after the fifth, of whatever question and kind; then even the right one is refused, and nothing is sent', async () => {
    const { journal, send, show, prove, types } = person();
    await send('A-1', '123456');
    for (const question of ['A-1', 'A-2', 'A-3']) await show(question, '000000');
    await prove('A-4', { kind: 'wrong-passkey' });
    expect((await journal.load(ID))?.state).toMatchObject({ wrong: 4 });
    expect(typeOf(await show('A-1', '000001'))).toBe('people.factors-locked');
    expect(typeOf(await show('A-1', '123456'))).toBe('people.factor-refused');
    expect(await send('A-9', '222222', at(9))).toMatchObject({ kind: 'refused', reason: 'locked' });
    expect(types().slice(-2)).toEqual(['factors-locked', 'factor-refused']);
  });

  it('count in a row: a right one begins anew', async () => {
    const { journal, send, show } = person();
    await send('A-1', '123456');
    for (let tries = 0; tries < 4; tries += 1) await show('A-1', '000000');
    await show('A-1', '123456');
    expect((await journal.load(ID))?.state).toMatchObject({ wrong: 0 });
  });

  it('an empty post is refused and journaled, but is no guess', async () => {
    const { journal, prove } = person();
    expect(typeOf(await prove('A-1', { kind: 'nothing' }))).toBe('people.factor-refused');
    expect((await journal.load(ID))?.state).toMatchObject({ wrong: 0 });
  });

  it('unlocking takes another person than the locked one, and a second who agrees', async () => {
    const { journal, run, show, send } = person();
    for (let tries = 0; tries < 5; tries += 1) await show('A-1', '000000');
    expect(await run(askUnlock(PERSON, 'It was me, honestly.'), T0)).toMatchObject({ reason: 'not-for-oneself' });
    await run(askUnlock('ciso-1', 'Called back on the known number.'), T0);
    expect((await run(settleUnlock(false), T0)).state).toHaveProperty('lockedAt');
    await run(askUnlock('ciso-1', 'Called back on the known number.'), T0);
    await run(settleUnlock(true), T0);
    expect((await journal.load(ID))?.state).toMatchObject({ wrong: 0, locks: 1 });
    expect((await journal.load(ID))?.state).not.toHaveProperty('lockedAt');
    await send('A-1', '123456');
    expect(typeOf(await show('A-1', '123456'))).toBe('people.factor-passed');
  });
});

describe('an app for codes', () => {
  const secret = totpSecretOf(new Uint8Array(20).fill(7));
  const codeAt = (now: string): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(now) });

  it.each([
    [-60, false],
    [-30, true],
    [0, true],
    [30, true],
    [60, false],
  ])('whose clock is %s s off: taken is %s', (seconds, taken) => {
    const now = after(T0, 15_000);
    expect(totpStep(secret, codeAt(after(now, seconds * 1000)), now) !== undefined).toBe(taken);
  });

  it('gives each code once, for whatever question', async () => {
    const { prove } = person();
    const shown: Shown = {
      kind: 'code',
      hash: 'none',
      totp: { round: 1, step: totpStep(secret, codeAt(T0), T0) ?? 0 },
    };
    expect(typeOf(await prove('A-1', shown))).toBe('people.factor-passed');
    expect((await prove('A-1', shown)).kind).toBe('nothing');
    expect(typeOf(await prove('A-2', shown, T0, 'page-2'))).toBe('people.factor-failed');
  });
});

describe('whatever is posted in whatever order', () => {
  const post = fc.record({
    approvalId: fc.constantFrom('A-1', 'A-2'),
    code: fc.constantFrom('111111', '222222', '333333'),
    minute: fc.integer({ min: 0, max: 30 }),
    act: fc.constantFrom('p1', 'p2', 'p3'),
    isSending: fc.boolean(),
  });
  type Post = { approvalId: string; code: string; minute: number; act: string; isSending: boolean };

  /** Sends or shows one code; answers whether it passed, and marks it used. */
  const carryOut = async (
    { send, show }: ReturnType<typeof person>,
    sent: Map<string, number>,
    { approvalId, code, minute, act, isSending }: Post,
  ): Promise<{ type: string; age: number }> => {
    const key = `${approvalId} ${code}`;
    const age = minute - (sent.get(key) ?? Number.NEGATIVE_INFINITY);
    const type = typeOf(
      await (isSending ? send(approvalId, code, at(minute)) : show(approvalId, code, at(minute), act)),
    );
    if (type === 'people.factor-code-sent') sent.set(key, minute);
    if (type === 'people.factor-passed')
      for (const other of sent.keys()) if (other.startsWith(approvalId)) sent.delete(other);
    return { type, age };
  };

  it('nothing passes but a code that was sent for that question, once, less than five minutes ago', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(post, { maxLength: 40 }), async (posts) => {
        const [tried, sent] = [person(), new Map<string, number>()];
        let wrong = 0;
        for (const one of [...posts].sort((a, b) => a.minute - b.minute)) {
          const { type, age } = await carryOut(tried, sent, one);
          const isPassed = type === 'people.factor-passed';
          if (isPassed) expect(age).toBeLessThan(5);
          if (isPassed) expect(wrong).toBeLessThan(5);
          wrong = isPassed ? 0 : wrong + (/failed|locked/.test(type) ? 1 : 0);
          expect(wrong).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});

describe('what a post is known by', () => {
  it('is its nonce, not to be turned back', () => {
    expect(actOf('1.nonce')).toBe(actOf('1.nonce'));
    expect(actOf('1.nonce')).not.toContain('nonce');
  });
});
