import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { CASE, caseWorld, DUTY, NOW } from './case-world.ts';

let world: Awaited<ReturnType<typeof caseWorld>>;
beforeEach(async () => {
  world = await caseWorld();
});

const REASON = 'Confirmed with the owner of the system.';
const CLIENTS = {
  intent: 'record-facts',
  target: 'clients',
  'record-facts.clients.clients.affected': '1200',
  'record-facts.clients.basis': 'actual',
};
const AWARE = {
  intent: 'decide-awareness',
  'decide-awareness.regime': 'dora',
  'decide-awareness.awareAt': '2026-03-02T09:30',
  'decide-awareness.reason': REASON,
};
const RECEIPT = {
  intent: 'record-receipt',
  target: DUTY,
  [`record-receipt.${DUTY}.submittedAt`]: '2026-03-02T09:55',
  [`record-receipt.${DUTY}.reference`]: 'NCA-1',
  [`record-receipt.${DUTY}.proof`]: 'The portal says: received, NCA-1.',
};

describe('a form', () => {
  it('records facts with who said so', async () => {
    expect(await world.send('compliance-1', CLIENTS)).toMatchObject({ statusCode: 200 });
    expect((await world.caseState()).facts['clients.affected']).toMatchObject({
      value: 1200,
      basis: 'actual',
      from: 'person:compliance-1',
    });
  });

  it('sent twice is one command, and says so both times', async () => {
    const nonce = await world.nonceOf('compliance-1');
    const answers = [
      await world.send('compliance-1', { ...CLIENTS, nonce }),
      await world.send('compliance-1', { ...CLIENTS, nonce }),
    ];
    expect(answers[1]?.body).toBe(answers[0]?.body);
    expect(world.written()).toEqual(['facts-recorded']);
  });

  it('of the same page with other figures is another command', async () => {
    const nonce = await world.nonceOf('compliance-1');
    await world.send('compliance-1', { ...CLIENTS, nonce });
    await world.send('compliance-1', { ...CLIENTS, 'record-facts.clients.clients.affected': '1300', nonce });
    expect((await world.caseState()).facts['clients.affected']).toMatchObject({ value: 1300 });
  });

  it('that says what is known already changes nothing, and says so', async () => {
    await world.send('compliance-1', CLIENTS);
    expect((await world.send('compliance-1', CLIENTS)).body).toContain('Nothing changed');
    expect(world.written()).toEqual(['facts-recorded']);
  });

  it('that is incomplete comes back with what was typed', async () => {
    const answer = await world.send('compliance-1', { ...AWARE, 'decide-awareness.reason': 'because' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('because</textarea');
    expect(world.written()).toEqual([]);
  });

  it('that is refused says why, at its field', async () => {
    await world.send('compliance-1', AWARE);
    const later = { ...AWARE, 'decide-awareness.awareAt': '2026-03-02T09:45' };
    const answer = await world.send('ciso-1', later);
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toMatch(/href="#decide-awareness\.awareAt">awareAt: cannot be later than/);
    const problem = await world.send('ciso-1', later, { wantsHtml: false });
    expect(JSON.parse(problem.body ?? '')).toMatchObject({ status: 409, detail: expect.stringContaining('later') });
  });

  it.each([
    ['a nonce that is made up', { nonce: 'x.1.y' }, {}],
    ['a page that was open for nine hours', {}, { now: '2026-03-02T18:00:01.000Z' }],
  ])('with %s is not taken, and what was typed stays', async (_what, form, changed) => {
    const answer = await world.send('compliance-1', { ...AWARE, ...form }, changed);
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain(REASON);
    expect(world.written()).toEqual([]);
  });

  it('with the nonce of another person is not taken', async () => {
    const nonce = await world.nonceOf('ciso-1');
    expect(await world.send('compliance-1', { ...AWARE, nonce })).toMatchObject({ statusCode: 403 });
  });

  test.each([
    ['incident-manager-1', CLIENTS, 200],
    ['incident-manager-1', AWARE, 403],
    ['dpo-1', AWARE, 200],
  ])('of %s is taken as the role allows', async (personId, form, status) => {
    expect(await world.send(personId, form)).toMatchObject({ statusCode: status });
  });

  it('of somebody without a part in it is not taken, though the nonce be right', async () => {
    const nonce = await world.nonceOf('compliance-1');
    expect(await world.send('vendor-manager-1', { ...CLIENTS, nonce })).toMatchObject({ statusCode: 403 });
    expect(world.written()).toEqual([]);
  });
});

describe('people who decide', () => {
  it('settle which of two figures holds', async () => {
    await world.send('compliance-1', CLIENTS);
    await world.send('ciso-1', { ...CLIENTS, 'record-facts.clients.clients.affected': '1850' });
    const settle = { intent: 'settle-contradiction', target: 'clients.affected' };
    const name = 'settle-contradiction.clients.affected';
    const form = { ...settle, [`${name}.holds`]: 'claimed', [`${name}.reason`]: REASON };
    expect(await world.send('dpo-1', form)).toMatchObject({ statusCode: 200 });
    expect(await world.caseState()).toMatchObject({
      facts: { 'clients.affected': { value: 1850 } },
      contradictions: {},
    });
  });

  it('decide on a breach after its awareness, not before', async () => {
    const breach = { intent: 'decide-breach', 'decide-breach.risk': 'risk', 'decide-breach.reason': REASON };
    expect(await world.send('dpo-1', breach)).toMatchObject({ statusCode: 409 });
    await world.send('dpo-1', { ...AWARE, 'decide-awareness.regime': 'gdpr' });
    expect(await world.send('dpo-1', breach)).toMatchObject({ statusCode: 200 });
    expect((await world.caseState()).breach).toMatchObject({ risk: 'risk', by: 'person:dpo-1' });
  });

  it('reclassify only what was classified as major', async () => {
    const reclassify = { intent: 'reclassify', 'reclassify.reason': REASON };
    expect((await world.send('compliance-1', reclassify)).body).toContain('not classified as major');
    await world.classify();
    expect(await world.send('compliance-1', reclassify)).toMatchObject({ statusCode: 200 });
    expect(world.written()).toContain('case-reclassified');
  });

  it('accept gaps in the last hour only', async () => {
    await world.classify();
    await world.draft(1, ['2.7']);
    const accept = { intent: 'accept-gaps', target: DUTY, [`accept-gaps.${DUTY}.reason`]: REASON };
    const early = await world.send('compliance-1', accept);
    expect([early.statusCode, early.body]).toEqual([409, expect.stringContaining('only in the last hour')]);
    expect(await world.send('compliance-1', accept, { now: '2026-03-02T11:00:00.000Z' })).toMatchObject({
      statusCode: 200,
    });
    expect(await world.dutyState()).toMatchObject({ isGapsAccepted: true });
  });

  it('record the receipt of what was handed over', async () => {
    await world.classify();
    await world.draft(1, []);
    expect(await world.send('compliance-1', RECEIPT)).toMatchObject({ statusCode: 409 });
    await world.handOver();
    expect(await world.send('compliance-1', RECEIPT)).toMatchObject({ statusCode: 200 });
    expect(await world.dutyState()).toMatchObject({
      status: 'recorded',
      receipt: { submittedAt: '2026-03-02T08:55:00.000Z', reference: 'NCA-1', by: 'person:compliance-1' },
    });
    expect((await world.open('ciso-1')).body).toContain('The portal says: received, NCA-1.');
  });

  it('say that a channel failed', async () => {
    await world.classify();
    await world.draft(1, []);
    await world.handOver();
    const down = { intent: 'report-channel-down', target: DUTY, [`report-channel-down.${DUTY}.reason`]: REASON };
    await world.send('compliance-1', down);
    expect(await world.dutyState()).toMatchObject({ status: 'approved', isChannelDown: true });
  });

  it('reach no obligation of another case', async () => {
    const other = DUTY.replace('0007', '0008');
    const form = { intent: 'report-channel-down', target: other, [`report-channel-down.${other}.reason`]: REASON };
    const answer = await world.send('compliance-1', form);
    expect([answer.statusCode, answer.body]).toEqual([409, expect.stringContaining('no such obligation')]);
  });
});

test('the time of the journal is when the form arrived', async () => {
  await world.send('compliance-1', CLIENTS);
  const [, recorded] = await world.eventsOf(CASE);
  expect(recorded).toMatchObject({ occurredAt: NOW, actor: 'person:compliance-1', cause: { request: 'request-1' } });
});
