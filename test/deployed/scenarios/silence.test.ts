import { beforeAll, describe, expect, it } from '@jest/globals';
import { filledForm, openPage, postForm } from '../../../local/decide.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { advance } from '../support/clock.ts';
import { keysOf } from '../support/identities.ts';
import { approvalEventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { askFor } from '../support/people.ts';
import { until } from '../support/until.ts';

let app: Application;
beforeAll(async () => {
  app = await application();
});

const subjectsTo = async (incidentId: string, address: string): Promise<string[]> =>
  ((await readMessages(app.cloud.name)) ?? [])
    .filter(({ subject, to }) => subject.includes(`[${incidentId}]`) && to.includes(address))
    // People also hear of the regulatory case, and are asked to classify it.
    .filter(
      ({ subject, text }) => text.includes(`${incidentId}-containment-`) || subject.includes('nobody has decided'),
    )
    .map(({ subject }) => subject);

describe('silence', () => {
  it('walks its whole chain, tier after tier to the managers, and ends in nothing done; an acknowledgement stops none of it', async () => {
    const { victim, incident } = await raiseStolenKey(app);
    const { link, approvalId } = await askFor(app, incident.id, 'containment');
    const acknowledged = await postForm(link, { intent: 'acknowledge', nonce: await openPage(link) });
    expect(acknowledged.status).toBe(200);

    await advance(10.1);
    await until(
      'the reminder, after the acknowledgement ran out',
      async () => (await subjectsTo(incident.id, 'incident.manager@bank.example')).length === 2,
    );
    expect(await subjectsTo(incident.id, 'deputy.incident.manager@bank.example')).toEqual([]);

    await advance(10.1);
    const asksOnce = (address: string) =>
      until(`the escalation to ${address}`, async () => (await subjectsTo(incident.id, address)).length === 1);
    await asksOnce('deputy.incident.manager@bank.example');
    expect(await subjectsTo(incident.id, 'ciso@bank.example')).toEqual([]);

    await advance(10.1);
    await asksOnce('ciso@bank.example');
    await advance(15);
    await until('word to the manager of who is silent', async () =>
      (await subjectsTo(incident.id, 'board.delegate@bank.example')).find((subject) =>
        subject.includes('nobody has decided yet'),
      ),
    );

    await advance(15);
    // Everything else that other tests left undecided expires in the same sweep, and its runs go on at the same time.
    const expired = await until(
      'nothing approved',
      async () => {
        const { containment } = await readIncident(incident.id);
        return containment?.approval === 'expired' && containment;
      },
      200,
    );
    expect(expired.actions.map(({ status }) => status)).not.toContain('verified');
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
    expect((await approvalEventsOf(approvalId)).map(({ type }) => type.replace('approvals.approval-', ''))).toEqual([
      'requested',
      'acknowledged',
      'reminded',
      'escalated',
      'escalated',
      'approvals.managers-called',
      'expired',
    ]);
    const late = await postForm(link, {
      intent: 'decide',
      nonce: 'x',
      decision: 'approve',
      reason: 'it is far too late',
    });
    expect(late.status).toBe(410);
  });

  it('after a decision not one more message is sent', async () => {
    const { incident } = await raiseStolenKey(app);
    const { link, approvalId } = await askFor(app, incident.id, 'containment');
    await postForm(link, await filledForm(link, { decision: 'reject', reason: 'This is our own exercise.' }));
    await advance(61);
    const types = (await approvalEventsOf(approvalId)).map(({ type }) => type);
    expect(types).toEqual(['approvals.approval-requested', 'approvals.approval-decided']);
    expect(await subjectsTo(incident.id, 'ciso@bank.example')).toEqual([]);
  });
});
