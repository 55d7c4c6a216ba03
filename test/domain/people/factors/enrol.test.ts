import { describe, expect, it } from '@jest/globals';
import {
  inviteEnrolment,
  proposeFactor,
  refuseEnrolment,
  settleEnrolment,
} from '../../../../domain/people/factors/index.ts';
import { at, ID, person, T0, typeOf } from './person.ts';

describe('an enrolment', () => {
  it('counts once a second person confirmed it, through the newest link only, and uses the link up', async () => {
    const { journal, run } = person();
    await run(inviteEnrolment('ciso-1', 'A new phone.', T0), T0);
    await run(inviteEnrolment('ciso-1', 'A new phone.', T0), T0);
    expect(await run(proposeFactor(1, 'totp', 'secret', T0), T0)).toMatchObject({ reason: 'not-invited' });
    await run(proposeFactor(2, 'totp', 'secret', T0), T0);
    expect((await journal.load(ID))?.state).toMatchObject({
      enrolled: [],
      proposed: { round: 1, invitedBy: 'ciso-1' },
    });
    expect(await run(proposeFactor(2, 'totp', 'other', T0), T0)).toMatchObject({ kind: 'refused' });
    await run(settleEnrolment(1, true), T0);
    expect((await journal.load(ID))?.state).toMatchObject({ enrolled: [{ round: 1, kind: 'totp' }] });
  });

  it('is nothing when it was declined, or when the link is a day old', async () => {
    const { journal, run } = person();
    await run(inviteEnrolment('ciso-1', 'A new phone.', T0), T0);
    expect(await run(proposeFactor(1, 'passkey', 'x', at(24 * 60)), at(24 * 60))).toMatchObject({ kind: 'refused' });
    await run(proposeFactor(1, 'passkey', 'x', T0), T0);
    await run(settleEnrolment(1, false), T0);
    expect((await journal.load(ID))?.state).toMatchObject({ enrolled: [] });
    expect((await run(settleEnrolment(1, true), T0)).kind).toBe('nothing');
  });

  it.each([
    ['while its link is open', 1, 0, 'people.enrolment-refused'],
    ['of an older link', 0, 0, 'nothing'],
    ['a day later', 1, 24 * 60, 'nothing'],
  ])('that did not hold is on record %s', async (_when, version, minutes, type) => {
    const { journal, run } = person();
    await run(inviteEnrolment('ciso-1', 'A new phone.', T0), T0);
    expect(typeOf(await run(refuseEnrolment({ version, kind: 'totp' }, at(minutes)), at(minutes)))).toBe(type);
    // It uses nothing up: the person enrols through the same link.
    expect((await journal.load(ID))?.state).toMatchObject({ invitation: { version: 1 }, enrolled: [] });
  });

  it('keeps its secret out of the hashed events', async () => {
    const { journal, run } = person();
    await run(inviteEnrolment('ciso-1', 'A new phone.', T0), T0);
    await run(proposeFactor(1, 'totp', 'JBSWY3DPEHPK3PXP', T0), T0);
    expect(JSON.stringify(journal.eventsOf(ID))).not.toContain('JBSWY3DPEHPK3PXP');
    expect([...(await journal.reveal(ID)).values()]).toContain('JBSWY3DPEHPK3PXP');
  });
});
