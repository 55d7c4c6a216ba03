import { describe, expect, it } from '@jest/globals';
import {
  askRemoval,
  factorQuestions,
  inviteEnrolment,
  proposeFactor,
  settleEnrolment,
  settleRemoval,
} from '../../../../domain/people/factors/index.ts';
import { ID, person, PERSON, T0 } from './person.ts';

const LOST = 'I left the phone in a train.';

/** Somebody with an enrolled passkey, their first factor, and an app, their second. */
const enrolled = async () => {
  const one = person();
  for (const [round, kind] of [
    [1, 'passkey'],
    [2, 'totp'],
  ] as const) {
    await one.run(inviteEnrolment('ciso-1', 'A new phone.', T0), T0);
    await one.run(proposeFactor(round, kind, 'secret', T0), T0);
    await one.run(settleEnrolment(round, true), T0);
  }
  const rounds = async () => (await one.journal.load(ID))?.state.enrolled.map(({ round }) => round);
  return { ...one, rounds };
};

describe('a lost factor', () => {
  it('counts until a second person agreed, and is never asked about twice at once', async () => {
    const { journal, run, rounds } = await enrolled();
    await run(askRemoval(1, PERSON, LOST), T0);
    expect(await rounds()).toEqual([1, 2]);
    expect(await run(askRemoval(2, 'ciso-1', LOST), T0)).toMatchObject({ kind: 'refused', reason: 'asked-already' });
    const state = (await journal.load(ID))?.state;
    expect(state && factorQuestions(state)).toMatchObject([
      { approvalId: `${ID}-factor-removal-1`, round: 1, subject: { purpose: 'factor-removal' } },
    ]);
    await run(settleRemoval(1, true), T0);
    expect(await rounds()).toEqual([2]);
    expect((await run(settleRemoval(1, true), T0)).kind).toBe('nothing');
  });

  it('goes on counting when nobody agreed; asked again, it is another question', async () => {
    const { journal, run, rounds } = await enrolled();
    await run(askRemoval(1, 'ciso-1', LOST), T0);
    await run(settleRemoval(1, false), T0);
    expect(await rounds()).toEqual([1, 2]);
    await run(askRemoval(1, 'ciso-1', LOST), T0);
    // A late answer to the question before settles nothing.
    expect((await run(settleRemoval(1, true), T0)).kind).toBe('nothing');
    expect((await journal.load(ID))?.state.removal).toMatchObject({ asked: 2, of: 1 });
    await run(settleRemoval(2, true), T0);
    expect(await rounds()).toEqual([2]);
  });

  it('must be one that is enrolled, and why it is gone stays out of the hashed events', async () => {
    const { journal, run } = await enrolled();
    expect(await run(askRemoval(3, 'ciso-1', LOST), T0)).toMatchObject({ kind: 'refused', reason: 'not-enrolled' });
    await run(askRemoval(2, 'ciso-1', LOST), T0);
    expect(JSON.stringify(journal.eventsOf(ID))).not.toContain('train');
  });
});
