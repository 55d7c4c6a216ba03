import { beforeAll, describe, expect, it } from '@jest/globals';
import { after, HOUR, MINUTE } from '../../../domain/shared/time.ts';
import { caseLink } from '../../../local/case-link.ts';
import { application } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { commandCase, deskAnswers, deskOf, dutyEvents, findCase, findDuty, tell } from '../support/cases.ts';
import { declareIncident, goTo, present, PROPOSED_MAJOR } from '../support/declared.ts';
import { until } from '../support/until.ts';

const MINUTES = 60_000;
let app: Application;
beforeAll(async () => {
  app = await application();
});

describe('a ransomware incident at a bank', () => {
  it(
    'whose report has two gaps goes out in the last hour by two people, and not two hours before',
    async () => {
      const incidentId = await declareIncident('A second wave of ransom notes, on the card authorisation servers.');
      const id = `${incidentId}.bank`;
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

      // As the desk downloads it to submit it: the same report in every format.
      const link = await caseLink(app.cloud, id, 'compliance-1');
      const download = async (format: string) => fetch(`${link}/reports/dora-initial/${format}`);
      const pdf = Buffer.from(await (await download('pdf')).arrayBuffer());
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const xlsx = Buffer.from(await (await download('xlsx')).arrayBuffer());
      expect(xlsx.subarray(0, 2).toString()).toBe('PK');
      expect(await (await download('json')).json()).toMatchObject({ incidentSubmission: 'initial_notification' });
      expect(await (await download('csv')).text()).toContain('529900HOLDFASTBANK59');
      expect((await download('docx')).status).toBe(404);
    },
    4 * MINUTES,
  );

  it(
    'that never met the criteria is reclassified, and its other duties fall away',
    async () => {
      const incidentId = await declareIncident('Ransom notes in a test environment, taken for production.');
      const id = `${incidentId}.bank`;
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
      await desk.submit(`${id}.dora-reclassification`, present);
      await desk.untilDuty(`${id}.dora-intermediate`, 'withdrawn');
    },
    4 * MINUTES,
  );

  it(
    'that touched personal data is notified in phases',
    async () => {
      const incidentId = await declareIncident('Client statements were copied from the archive server.');
      const id = `${incidentId}.bank`;
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
