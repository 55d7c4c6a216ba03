import { beforeAll, describe, expect, it } from '@jest/globals';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { isDenied, keysOf } from '../support/identities.ts';
import { eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { historiesOf } from '../support/histories.ts';
import { actUntil, askFor } from '../support/people.ts';

let app: Application;
beforeAll(async () => {
  app = await application();
});

describe('a stolen access key', () => {
  it('becomes an incident that is approved, contained, reported, reviewed and closed', async () => {
    const { victim, incident } = await raiseStolenKey(app);
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });

    const closed = await actUntil(app, incident.id, ({ status }) => status === 'closed');

    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
    expect(await isDenied(victim.userName)).toBe(true);
    const { times } = closed;
    const inOrder = [
      times.occurredAt,
      times.firstSignalAt,
      times.detectedAt,
      times.awareAt,
      times.firstContainedAt,
      times.recoveredAt,
      times.closedAt,
    ].map(String);
    expect(inOrder).toEqual([...inOrder].sort());
    expect(inOrder).not.toContain('undefined');
  });

  it('leaves a journal that says all of it once, in order, and histories that show every state', async () => {
    const { incident } = await raiseStolenKey(app);
    await actUntil(app, incident.id, ({ status }) => status === 'closed');
    const types = (await eventsOf(incident.id)).map(({ type }) => type.replace('incidents.', ''));
    expect(types.filter((type) => type === 'case-opened')).toHaveLength(1);
    // Its regulatory case is named beside the run, whenever that is.
    expect(types.filter((type) => type !== 'case-opened')).toEqual([
      'incident-opened',
      'incident-assessed',
      'containment-planned',
      'evidence-collected',
      'containment-approved',
      'containment-intended',
      'containment-verified',
      'evidence-collected',
      'recovery-verified',
      'review-recorded',
      'incident-closed',
    ]);
    const states = await historiesOf(incident.id);
    for (const state of ['AssessIncident', 'PlanContainment', 'RecordEvidence', 'NotifyApprovers', 'AwaitDecision'])
      expect(states).toContain(state);
    for (const state of ['ApplyContainment', 'VerifyContainment', 'DraftReport', 'VerifyRecovery', 'CloseIncident'])
      expect(states).toContain(state);
  });

  it('touches nothing after a rejection, and goes on to the review', async () => {
    const { victim, incident } = await raiseStolenKey(app);
    const no = { decision: 'reject' as const, reason: 'This is the yearly test of the red team.' };
    const state = await actUntil(app, incident.id, ({ evidence }) => (evidence?.collected.length ?? 0) === 2, {
      containment: no,
    });
    expect(state.containment?.approval).toBe('rejected');
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
    expect(await isDenied(victim.userName)).toBe(false);
    await askFor(app, incident.id, 'review');
  });

  it('sends each person one first mail per question', async () => {
    const { incident } = await raiseStolenKey(app);
    await askFor(app, incident.id, 'containment');
    await actUntil(app, incident.id, ({ status }) => status === 'closed');
    const mails = ((await readMessages(app.cloud.name)) ?? []).filter(({ subject }) =>
      subject.includes(`[${incident.id}]`),
    );
    const perPerson = mails.map(({ to, text }) => `${to.join()} ${/approvals\/[^~]+/.exec(text)?.[0] ?? ''}`);
    expect(perPerson).toHaveLength(new Set(perPerson).size);
    expect((await readIncident(incident.id)).status).toBe('closed');
  });
});
