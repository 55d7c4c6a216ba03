import { beforeAll, describe, expect, it } from '@jest/globals';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { isDenied, keysOf } from '../support/identities.ts';
import { approvalEventsOf, eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { historiesOf } from '../support/histories.ts';
import { dutyEvents, findCase, findDuty } from '../support/cases.ts';
import { caseOf, dutyOf, MET_ONCE, reportUntil, stepsOf, untilCase } from '../support/duties.ts';
import { actUntil, askFor } from '../support/people.ts';
import { until } from '../support/until.ts';

let app: Application;
beforeAll(async () => {
  app = await application();
});

describe('a stolen access key', () => {
  it('becomes an incident that is approved, contained, reviewed and closed, whatever it is held to be', async () => {
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
      'commander-named',
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
    for (const state of ['ApplyContainment', 'VerifyContainment', 'VerifyRecovery', 'CloseIncident'])
      expect(states).toContain(state);
  });

  it('is proposed as major; held as not major by the compliance desk, its case closes with it and owes nothing', async () => {
    const { incident } = await raiseStolenKey(app);
    await actUntil(app, incident.id, ({ status }) => status === 'closed');
    const closed = await untilCase(incident.id, 'to close', ({ status }) => status === 'closed');
    expect(closed.verdict).toMatchObject({ major: true, maliciousAccess: true });
    expect(closed.classification).toMatchObject({ major: false, by: 'person:compliance-1' });
    expect(closed.obligations).toEqual([]);
    expect(closed.awareness).toEqual({});
  });

  it('held major is notified: drafted, approved by two, handed over, received with proof that a second person checked', async () => {
    const { incident } = await raiseStolenKey(app);
    const duty = await reportUntil(app, incident.id, 'dora-initial', { isDone: ({ status }) => status === 'received' });
    expect(duty).toMatchObject({ kind: 'dora-initial', limitBy: 'legal', draft: { gaps: [] }, isBreached: false });
    const events = await dutyEvents(app, duty.id);
    const types = events.map(({ type }) => type.replace('regulation.', ''));
    expect(types.slice(0, 2)).toEqual(['obligation-opened', 'report-drafted']);
    // The recovery is news for a draft: when it comes before the approval, the draft is made again.
    expect(await stepsOf(app, duty.id)).toEqual(MET_ONCE);
    const votes = await approvalEventsOf(`${duty.id}-report-${String(duty.revision)}`);
    const voters = votes.flatMap(({ type, actor }) => (/voted|decided/.test(type) ? [actor] : []));
    expect(voters.sort()).toEqual(['person:compliance-1', 'person:dpo-1']);
    const [recorded, received] = events.slice(-2).map(({ actor }) => actor);
    expect(recorded).toBe('person:compliance-1');
    expect(received).toBe('person:dpo-1');

    const classified = await findCase(caseOf(incident.id));
    expect(classified).toMatchObject({ status: 'open', classification: { major: true, isLate: false } });
    // Four hours from the decision; the 24 from awareness end later. The bank's authority grants no relief on weekends.
    const fourHours = new Date(Date.parse(classified?.classification?.at ?? '') + 4 * 3_600_000).toISOString();
    expect(duty.clock).toMatchObject({ limit: fourHours, due: fourHours, reliefApplied: false });
    expect(classified?.awareness.dora).toMatchObject({ awareAt: duty.clock.starts, by: 'person:compliance-1' });
    const states = await historiesOf(incident.id);
    for (const state of ['DraftReport', 'HandOver', 'AwaitObligation', 'Met']) expect(states).toContain(state);
  });

  it('closes while its reports are owed: their clocks outlive it', async () => {
    const { incident } = await raiseStolenKey(app);
    await reportUntil(app, incident.id, 'dora-initial', { isDone: ({ status }) => status === 'received' });
    const closed = await actUntil(app, incident.id, ({ status }) => status === 'closed');
    const followed = await untilCase(incident.id, 'to follow', ({ incidentStatus }) => incidentStatus === 'closed');
    expect(closed.cases).toEqual([followed.id]);
    expect(followed.status).toBe('open');
    const next = await until('the intermediate report', () => findDuty(dutyOf(incident.id, 'dora-intermediate')));
    const [initial] = (await findCase(caseOf(incident.id)))?.obligations ?? [];
    expect(next.clock).toMatchObject({ starts: initial?.submittedAt ?? 'not submitted' });
    expect(Date.parse(next.clock.limit) - Date.parse(next.clock.starts)).toBe(72 * 3_600_000);
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
