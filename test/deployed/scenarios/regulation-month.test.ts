import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { after, DAY, HOUR } from '../../../domain/shared/time.ts';
import { stopCloud } from '../../../local/cloud.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { deskAnswers, deskOf, dutyEvents, dutyTypes, findCase, findDuty, tell } from '../support/cases.ts';
import { advance } from '../support/clock.ts';
import { declareIncident, goTo, present, PROPOSED_MAJOR } from '../support/declared.ts';
import { approvalEventsOf } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { askFor } from '../support/people.ts';
import { FOR_FINAL, FOR_INTERMEDIATE } from '../support/report-facts.ts';
import { until } from '../support/until.ts';

const CLOUD = 'month';
const MINUTES = 60_000;

/** A month of one ransomware incident, in a cloud of its own: nothing else waits while its clock goes on. */
describe('a month of reports on a ransomware incident', () => {
  let app: Application;
  let incidentId: string;
  let bank: string;
  let desk: ReturnType<typeof deskOf>;
  const insurer = () => `${incidentId}.insurer`;
  const theCase = async (id: string) => until(id, () => findCase(id));
  const theDuty = async (id: string) => until(id, () => findDuty(id));

  beforeAll(async () => {
    app = await ownCloud(CLOUD);
    incidentId = await declareIncident('Ransom notes on the servers of instant payments; transfers stand still.');
    bank = `${incidentId}.bank`;
    desk = deskOf(app, incidentId, deskAnswers((await theCase(bank)).detectedAt));
  }, 5 * MINUTES);
  afterAll(() => stopCloud(CLOUD), MINUTES);

  it('turns the proposal to major with the second threshold, not with the first', async () => {
    expect((await theCase(bank)).verdict).toMatchObject({ major: false });
    await tell(bank, { 'criticalService.supportsCriticalOrImportantFunction': true, downtimeHours: 2.5 });
    await until('one threshold', async () => (await findCase(bank))?.verdict?.thresholdsMet === 1);
    expect((await theCase(bank)).isAsking).toBe(false);
    await tell(bank, { 'clients.usingService': 10_000, 'clients.affected': 1001, durationHours: 3 });
    await askFor(app, incidentId, 'classification');
    expect((await theCase(bank)).verdict).toMatchObject({ major: true, thresholdsMet: 2 });
  });

  it('escalates when nobody classifies, and keeps that on record', async () => {
    await advance(31);
    const types = await until('the escalation', async () => {
      const events = (await approvalEventsOf(`${bank}-classification-1`)).map(({ type }) => type);
      return events.includes('approvals.approval-escalated') && events;
    });
    expect(types).toContain('approvals.approval-reminded');
  });

  it('hands the initial notification over within four hours, approved by two people', async () => {
    await tell(bank, { 'field.2.7': 'staff', 'field.2.9': true });
    const initial = await desk.submit(`${bank}.dora-initial`, present);
    expect(initial.draft?.gaps).toEqual([]);
    const { classification } = await theCase(bank);
    expect(classification).toMatchObject({ major: true, isLate: false });
    expect(initial.clock.limit).toBe(after(classification?.at ?? '', 4 * HOUR));
    expect((await dutyEvents(app, initial.id)).at(-1)?.data).toMatchObject({ isInTime: true });
    const votes = await approvalEventsOf(`${initial.id}-report-1`);
    expect(new Set(votes.map(({ data }) => data['personId'])).size).toBeGreaterThanOrEqual(2);
  });

  it('runs the own clock of a second entity, whose authority is told by mail', async () => {
    await invoke('regulation', 'open-case', { incidentId, entityId: 'insurer', by: 'incident-manager-1' });
    await tell(insurer(), { ...PROPOSED_MAJOR, 'field.2.7': 'third-party_provider', 'field.2.9': false });
    const initial = await desk.submit(`${insurer()}.dora-initial`, present);
    expect(initial.clock.limit).toBe(after((await theCase(insurer())).classification?.at ?? '', 4 * HOUR));
    expect(initial.handOver).toMatchObject({ channel: 'mail' });
    const mails = (await readMessages(CLOUD)) ?? [];
    expect(mails.filter(({ to }) => to.includes('dora@authority-at.example'))).toHaveLength(1);
  });

  it('counts 72 hours from the submission, warns, and waits for the facts that are missing', async () => {
    const id = `${bank}.dora-intermediate`;
    const submittedAt = (await theDuty(`${bank}.dora-initial`)).receipt?.submittedAt ?? '';
    const { clock } = await theDuty(id);
    expect(clock).toMatchObject({ starts: submittedAt, limit: after(submittedAt, 72 * HOUR) });
    await goTo(after(submittedAt, 40 * HOUR));
    await until('the first warning', async () => (await findDuty(id))?.warned === 50);
    await until('the draft with gaps', async () => ((await findDuty(id))?.draft?.gaps.length ?? 0) > 0);
    await tell(bank, FOR_INTERMEDIATE);
    expect((await desk.submit(id, present)).isBreached).toBe(false);
  });

  it('asks for an update when activities are recovered, which starts the month anew', async () => {
    const before = await theDuty(`${bank}.dora-final`);
    await advance(12 * 60);
    await tell(bank, { recoveredAt: await present(), 'field.3.33': false });
    await desk.submit(`${bank}.dora-updated-intermediate`, present);
    await until('the later limit', async () => ((await findDuty(before.id))?.clock.limit ?? '') > before.clock.limit);
    expect(await dutyTypes(app, before.id)).toContain('clock-moved');
  });

  it('closes the incident weeks before the case, which closes with the final report', async () => {
    const { id, clock } = await theDuty(`${bank}.dora-final`);
    await goTo(after(clock.due, -2 * DAY));
    await desk.actUntil('the operational close', async () => (await findCase(bank))?.incidentStatus === 'closed');
    expect((await theCase(bank)).status).toBe('open');
    const end = (await present()).replace(/\.\d+Z$/, 'Z');
    await tell(bank, { ...FOR_FINAL, resolvedAt: end, 'field.4.7': end }, { basis: 'actual' });
    expect((await desk.submit(id, present)).isBreached).toBe(false);
    await until('the regulatory close', async () => (await findCase(bank))?.status === 'closed');
  });

  it('leaves the other entity to itself: no decision of the bank stood in for it', async () => {
    expect(await theCase(insurer())).toMatchObject({ status: 'open' });
  });
});
