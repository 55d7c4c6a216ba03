import { beforeAll, describe, expect, it } from '@jest/globals';
import { findingAbout } from '../../../local/replay.ts';
import { application, invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { deskAnswers, deskOf, findCase, findDuty, tell } from '../support/cases.ts';
import { declareIncident, PROPOSED_MAJOR } from '../support/declared.ts';
import { executionsOf } from '../support/histories.ts';
import { keysOf } from '../support/identities.ts';
import { approvalEventsOf, eventsOf, putEvent, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { actUntil, askFor } from '../support/people.ts';
import { approveRelease } from '../support/releases.ts';
import { signalCount } from '../support/signals.ts';
import { until } from '../support/until.ts';

const MINUTES = 60_000;
const REASON = 'Both keys were used from one network within a minute.';

let app: Application;
beforeAll(async () => {
  app = await application();
});

const merge = (incidentId: string, into: string): Promise<unknown> =>
  invoke('incidents', 'command-incident', {
    command: 'merge',
    incidentId,
    into,
    personId: 'incident-manager-1',
    reason: REASON,
  });

const untilAbsorbed = (survivor: string, merged: string) =>
  until(`${survivor} to take over ${merged}`, async () => {
    const state = await readIncident(survivor);
    return state.absorbed?.includes(merged) === true && state;
  });

describe('two incidents that are one', () => {
  it(
    'go on as one: nobody is asked about the other, its run ends, its signals and its case follow',
    async () => {
      const first = (await raiseStolenKey(app)).incident;
      const { incident: second, victim } = await raiseStolenKey(app);
      const { link, approvalId } = await askFor(app, second.id, 'containment');
      await expect(merge(second.id, 'INC-1999-0001')).rejects.toMatchObject({ name: 'InvalidInputError' });

      expect(await merge(second.id, first.id)).toMatchObject({ status: 'merged', mergedInto: first.id });
      await untilAbsorbed(first.id, second.id);
      await until('the question to fall away', async () =>
        (await approvalEventsOf(approvalId)).some(({ type }) => type === 'approvals.approval-cancelled'),
      );
      expect((await fetch(link)).status).toBe(410);
      await until('the run to end', async () =>
        (await executionsOf(second.id))
          .filter(({ name }) => !name.includes('.'))
          .every(({ status }) => status !== 'RUNNING'),
      );
      expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });

      await until('the case to go on', async () => (await findCase(`${second.id}.bank`))?.status === 'closed');
      expect(await findCase(`${second.id}.bank`)).toMatchObject({ mergedInto: `${first.id}.bank` });
      expect(await findCase(`${first.id}.bank`)).toMatchObject({ status: 'open', absorbed: [`${second.id}.bank`] });

      const before = await signalCount(app, first.id);
      const detail = findingAbout(victim, new Date());
      await putEvent({ source: 'aws.guardduty', detailType: 'GuardDuty Finding', detail });
      await until('the signal to be the survivor’s', async () => (await signalCount(app, first.id)) === before + 1);

      // One response for both: the survivor plans for whom the other was about.
      await actUntil(app, first.id, ({ status }) => status === 'closed');
      expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
      await expect(merge(first.id, second.id)).rejects.toMatchObject({ name: 'RefusedError' });
    },
    5 * MINUTES,
  );

  it(
    'leave what was contained contained, and releasable where it was done',
    async () => {
      const survivor = (await raiseStolenKey(app)).incident;
      const { incident, victim } = await raiseStolenKey(app);
      await actUntil(app, incident.id, ({ times }) => times.firstContainedAt !== undefined);
      await merge(incident.id, survivor.id);
      const { times } = await untilAbsorbed(survivor.id, incident.id);
      expect(times.firstContainedAt).toBe((await readIncident(incident.id)).times.firstContainedAt);
      expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
      const note = 'The owner of the key has told us what it was used for.';
      const input = { incidentId: incident.id, actor: 'person:incident-manager-1', reason: 'false-positive', note };
      expect(await invoke('incidents', 'propose-release', input)).toMatchObject({ kind: 'asked' });
      await approveRelease(app, incident.id);
      expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });
      expect((await eventsOf(incident.id)).at(-1)?.type).toBe('incidents.containment-released');
    },
    4 * MINUTES,
  );

  it(
    'owe one report, at the earliest moment that either owed it',
    async () => {
      const known = await declareIncident('Card payments time out.');
      const survivor = await declareIncident('Instant payments are refused.');
      await tell(`${known}.bank`, PROPOSED_MAJOR);
      const { detectedAt = '' } = (await findCase(`${known}.bank`)) ?? {};
      // Nobody reviews it: it must not be closed before it is merged.
      const { review: _, ...answers } = deskAnswers(detectedAt);
      const desk = deskOf(app, known, answers);
      const duty = await desk.actUntil('the duty', () => findDuty(`${known}.bank.dora-initial`));
      await merge(known, survivor);
      await until('the duty to fall away', async () => (await findDuty(duty.id))?.status === 'withdrawn');
      const owed = await findDuty(`${survivor}.bank.dora-initial`);
      expect((owed?.clock.due ?? '~') <= duty.clock.due).toBe(true);
      expect(await findCase(`${survivor}.bank`)).toMatchObject({
        detectedAt,
        awareness: { dora: { awareAt: (await findCase(`${known}.bank`))?.awareness.dora?.awareAt } },
        classification: { major: true },
      });
      await until('the merged case to close', async () => (await findCase(`${known}.bank`))?.status === 'closed');
    },
    4 * MINUTES,
  );
});
