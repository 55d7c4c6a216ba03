import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stopCloud } from '../../../local/cloud.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { after, DAY, HOUR, MINUTE } from '../../../domain/shared/time.ts';
import { invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { commandCase, deskAnswers, deskOf, dutyEvents, dutyTypes, findCase, findDuty, tell } from '../support/cases.ts';
import { advance, offsetMinutes } from '../support/clock.ts';
import { approvalEventsOf } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { askFor } from '../support/people.ts';
import { until } from '../support/until.ts';

const CLOUD = 'regulation';
const MINUTES = 60_000;
let app: Application;

beforeAll(async () => {
  app = await ownCloud(CLOUD);
}, 5 * MINUTES);
afterAll(() => stopCloud(CLOUD), MINUTES);

/** The stepped clock's present, to the second. */
const present = async (): Promise<string> => after(new Date().toISOString(), (await offsetMinutes()) * MINUTE);
/** Goes to a moment; a moment that has passed already is no journey. */
const goTo = async (moment: string): Promise<void> => {
  const minutes = (Date.parse(moment) - Date.parse(await present())) / MINUTE;
  if (minutes > 0) await advance(minutes);
};

let declared = 0;
const declare = async (summary: string): Promise<string> => {
  declared += 1;
  const now = await present();
  const { incidentId } = (await invoke('incidents', 'declare-incident', {
    formId: `declared-${String(process.pid)}-${String(declared)}`,
    reporter: 'Payments operations',
    noticedAt: after(now, -10 * MINUTE),
    heardAt: after(now, -5 * MINUTE),
    summary,
    ongoing: true,
    declaredBy: 'incident-manager-1',
  })) as { incidentId: string };
  return incidentId;
};

const untilCase = (id: string) => until(`the case ${id}`, async () => (await findCase(id))?.verdict && findCase(id));
const PROPOSED_MAJOR = {
  'criticalService.supportsCriticalOrImportantFunction': true,
  downtimeHours: 3,
  durationHours: 3,
  'clients.usingService': 10_000,
  'clients.affected': 4000,
};

/** What the desk learns within three days: no field stays open that the intermediate report asks for. */
const FOR_INTERMEDIATE = {
  'field.3.1': 'NCA-2026-1188',
  'field.3.3': '2026-12-01T09:00:00Z',
  'field.3.23': ['cybersecurity-related'],
  'field.3.25': ['data_encryption_for_impact_including_ransomware'],
  'field.3.27': 'Credit transfers and cash management.',
  'field.3.28': 'no',
  'field.3.30': 'no',
  'field.3.31': ['police_law_enforcement'],
  'field.3.33': true,
  'field.3.34': 'Payments run on the second site since noon.',
  'field.3.35': 'Two domains and a loader, see the annex.',
  'counterparts.affected': 0,
  'counterparts.usingService': 40,
  'transactions.affectedCount': 0,
  'transactions.dailyAverageCount': 9000,
  'transactions.affectedValue': 0,
  'transactions.dailyAverageValue': 100_000,
};

/** What is known at the end: actual figures take the place of estimates. */
const FOR_FINAL = {
  'clients.affected': 1001,
  'clients.usingService': 10_000,
  'counterparts.affected': 0,
  'counterparts.usingService': 40,
  'transactions.affectedCount': 0,
  'transactions.dailyAverageCount': 9000,
  'transactions.affectedValue': 0,
  'transactions.dailyAverageValue': 100_000,
  downtimeHours: 3,
  durationHours: 300,
  costsEur: 40_000,
  'field.4.1': ['malicious_actions'],
  'field.4.2': ['malicious_actions_fraudulent_actions'],
  'field.4.5': 'A stolen password opened the remote access; encryption began 40 minutes later.',
  'field.4.6': 'Remote access closed, passwords changed, sessions recorded.',
  'field.4.9': 'No difference to the plan.',
  'field.4.12': 'Costs stay below the threshold of EUR 100 000.',
  'field.4.14': 0,
};

describe('a ransomware incident at a bank', () => {
  it(
    'goes through a month of reports, for two entities, each with its own clocks',
    async () => {
      const incidentId = await declare('Ransom notes on the servers of instant payments; transfers stand still.');
      const id = `${incidentId}.bank`;
      expect((await untilCase(id))?.verdict).toMatchObject({ major: false });
      const opened = await findCase(id);
      const desk = deskOf(app, incidentId, deskAnswers(opened?.detectedAt ?? ''));

      // One threshold is not enough; the second flips the proposal.
      await tell(id, { 'criticalService.supportsCriticalOrImportantFunction': true, downtimeHours: 2.5 });
      await until('one threshold', async () => (await findCase(id))?.verdict?.thresholdsMet === 1);
      expect((await findCase(id))?.isAsking).toBe(false);
      await tell(id, { 'clients.usingService': 10_000, 'clients.affected': 1001, durationHours: 3 });
      await askFor(app, incidentId, 'classification');

      // Nobody answers for half an hour: the next tier is asked, and that is on record.
      await advance(31);
      const escalated = await until('the escalation', async () => {
        const events = await approvalEventsOf(`${id}-classification-1`);
        return events.some(({ type }) => type === 'approvals.approval-escalated') && events;
      });
      expect(escalated.map(({ type }) => type)).toContain('approvals.approval-reminded');

      // Classified; the initial notification is handed over and received within four hours.
      await tell(id, { 'field.2.7': 'staff', 'field.2.9': true });
      const initial = await desk.submit(`${id}.dora-initial`, present);
      expect(initial.draft?.gaps).toEqual([]);
      const { classification } = (await findCase(id)) ?? {};
      expect(classification).toMatchObject({ major: true, isLate: false });
      expect(initial.clock.limit).toBe(after(classification?.at ?? '', 4 * HOUR));
      expect((await dutyEvents(app, initial.id)).at(-1)?.data).toMatchObject({ isInTime: true });

      // A second entity in another member state: own facts, own decision, its authority is told by mail.
      await invoke('regulation', 'open-case', { incidentId, entityId: 'insurer', by: 'incident-manager-1' });
      const other = `${incidentId}.insurer`;
      await tell(other, { ...PROPOSED_MAJOR, 'field.2.7': 'third-party_provider', 'field.2.9': false });
      const insurers = await desk.submit(`${other}.dora-initial`, present);
      expect(insurers.clock.limit).toBe(after((await findCase(other))?.classification?.at ?? '', 4 * HOUR));
      expect(insurers.clock.limit).not.toBe(initial.clock.limit);
      expect(insurers.handOver).toMatchObject({ channel: 'mail' });
      const mails = (await readMessages(CLOUD)) ?? [];
      expect(mails.filter(({ to }) => to.includes('dora@authority-at.example'))).toHaveLength(1);

      // 72 hours from the submission, with the warnings on the way.
      const intermediateId = `${id}.dora-intermediate`;
      const intermediate = await until('the intermediate report', () => findDuty(intermediateId));
      const { submittedAt = '' } = (await findDuty(initial.id))?.receipt ?? {};
      expect(intermediate.clock).toMatchObject({ starts: submittedAt, limit: after(submittedAt, 72 * HOUR) });
      await goTo(after(submittedAt, 40 * HOUR));
      await until('the first warning', async () => (await findDuty(intermediateId))?.warned === 50);
      await until('the draft with gaps', async () => ((await findDuty(intermediateId))?.draft?.gaps.length ?? 0) > 0);
      await tell(id, FOR_INTERMEDIATE);
      expect((await desk.submit(intermediateId, present)).isBreached).toBe(false);

      // Recovery asks for an update; its submission starts the month anew.
      const final = await until('the final report', () => findDuty(`${id}.dora-final`));
      await advance(12 * 60);
      await tell(id, { recoveredAt: await present(), 'field.3.33': false });
      await desk.submit(`${id}.dora-updated-intermediate`, present);
      const moved = await until('the month to start anew', async () => {
        const now = await findDuty(final.id);
        return now !== undefined && now.clock.limit > final.clock.limit && now;
      });

      // The final report, shortly before its month is over. Then, and only then, the case is closed.
      await goTo(after(moved.clock.due, -2 * DAY));
      await desk.actUntil('the incident to be closed', async () => (await findCase(id))?.incidentStatus === 'closed');
      expect((await findCase(id))?.status).toBe('open');
      const end = (await present()).replace(/\.\d+Z$/, 'Z');
      await tell(id, { ...FOR_FINAL, resolvedAt: end, 'field.4.7': end }, { basis: 'actual' });
      expect((await desk.submit(final.id, present)).isBreached).toBe(false);
      await until('the regulatory close', async () => (await findCase(id))?.status === 'closed');
      expect(await dutyTypes(app, final.id)).toContain('clock-moved');
      // The other entity's case goes on: no decision of the bank stood in for it.
      expect((await findCase(other))?.status).toBe('open');
    },
    12 * MINUTES,
  );

  it(
    'whose report has two gaps goes out in the last hour by two people, and not two hours before',
    async () => {
      const incidentId = await declare('A second wave of ransom notes, on the card authorisation servers.');
      const id = `${incidentId}.bank`;
      await untilCase(id);
      await tell(id, PROPOSED_MAJOR);
      const detectedAt = (await findCase(id))?.detectedAt ?? '';
      const desk = deskOf(app, incidentId, deskAnswers(detectedAt));
      const dutyId = `${id}.dora-initial`;
      const drafted = await desk.untilDuty(dutyId, 'drafted');
      expect(drafted.draft?.gaps).toEqual(['2.7', '2.9']);
      await goTo(after(drafted.clock.due, -2 * HOUR));
      const reason = 'The authority must hear of it; the two fields follow.';
      expect(await commandCase(id, { intent: 'accept-gaps', obligationId: dutyId, reason })).toMatchObject({
        kind: 'refused',
      });
      expect((await findDuty(dutyId))?.status).toBe('drafted');
      await goTo(after(drafted.clock.due, -50 * MINUTE));
      const received = await desk.submit(dutyId, present);
      expect(received).toMatchObject({ isLastHour: true, isBreached: false });
      const approval = (await dutyEvents(app, dutyId)).find(({ type }) => type === 'regulation.report-approved');
      expect(approval?.data).toMatchObject({ gaps: ['2.7', '2.9'] });
    },
    4 * MINUTES,
  );

  it(
    'that never met the criteria is reclassified, and its other duties fall away',
    async () => {
      const incidentId = await declare('Ransom notes in a test environment, taken for production.');
      const id = `${incidentId}.bank`;
      await untilCase(id);
      await tell(id, { ...PROPOSED_MAJOR, 'field.2.7': 'staff', 'field.2.9': false });
      const desk = deskOf(app, incidentId, deskAnswers((await findCase(id))?.detectedAt ?? ''));
      await desk.submit(`${id}.dora-initial`, present);
      await until('the intermediate duty', () => findDuty(`${id}.dora-intermediate`));
      const reason = 'It was a test environment: no client was ever affected.';
      // That figures fell is no reason: what was once said still counts.
      await tell(id, { 'clients.affected': 0, downtimeHours: 0, durationHours: 0 });
      expect(await commandCase(id, { intent: 'reclassify', reason })).toMatchObject({ kind: 'refused' });
      await commandCase(id, {
        intent: 'record-facts',
        facts: ['clients.affected', 'downtimeHours', 'durationHours'].map((key) => ({
          key,
          value: 0,
          basis: 'actual',
          corrects: true,
        })),
      });
      expect(await commandCase(id, { intent: 'reclassify', reason })).toMatchObject({ kind: 'written' });
      await tell(id, {
        'field.2.10': 'The servers were a test environment; the criteria were never met and are not expected to be.',
      });
      await desk.submit(`${id}.dora-reclassification`, present);
      await desk.untilDuty(`${id}.dora-intermediate`, 'withdrawn');
    },
    4 * MINUTES,
  );

  it(
    'that touched personal data is notified in phases',
    async () => {
      const incidentId = await declare('Client statements were copied from the archive server.');
      const id = `${incidentId}.bank`;
      await untilCase(id);
      const now = await present();
      const desk = deskOf(app, incidentId, deskAnswers(now));
      await commandCase(
        id,
        { intent: 'decide-awareness', regime: 'gdpr', awareAt: now, reason: 'The copy is certain since this call.' },
        'dpo-1',
      );
      await commandCase(
        id,
        { intent: 'decide-breach', risk: 'risk', reason: 'Statements tell about people, but few were copied.' },
        'dpo-1',
      );
      const dutyId = `${id}.gdpr-article-33`;
      const duty = await until('the duty', () => findDuty(dutyId));
      expect(duty.clock).toMatchObject({ starts: now, limit: after(now, 72 * HOUR) });
      await tell(
        id,
        {
          'breach.personalData': true,
          'breach.nature': 'Statements of about forty clients were copied by an intruder.',
          'breach.consequences': 'Others may learn of their transactions and balances.',
          'breach.measures': 'The server was isolated and its accounts were renewed.',
        },
        { by: 'dpo-1' },
      );
      await desk.submit(dutyId, present);
      await tell(id, { 'breach.dataSubjects': 41, 'breach.records': 380 }, { by: 'dpo-1', basis: 'actual' });
      const supplement = await desk.submit(`${dutyId}-supplement`, present);
      expect(supplement.receipt?.reference).toBe(`NCA-${dutyId}-supplement`);
      expect((await findCase(id))?.classification).toBeUndefined();
    },
    4 * MINUTES,
  );
});
