import { beforeAll, expect, it } from '@jest/globals';
import { sendSignal } from '../../../adapters/aws/send-signal.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { decide } from '../../../local/decide.ts';
import { asksOf } from '../../../local/act-as-people.ts';
import type { Ask } from '../../../local/act-as-people.ts';
import { application, invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { balanceOf, makeBankTable, putAccounts, tablesNamed } from '../support/bank-tables.ts';
import { findCase } from '../support/cases.ts';
import { advance, offsetMinutes } from '../support/clock.ts';
import { eventsOf, readIncident } from '../support/incidents.ts';
import { executionsOf } from '../support/histories.ts';
import { incidentAbout } from '../support/resources.ts';
import { stop } from '../support/stop-executions.ts';
import { until } from '../support/until.ts';
import { runWorkflow } from '../support/workflows.ts';

const MINUTES = 60_000;
const HOLD_MINUTES = 60;

let app: Application;
beforeAll(async () => {
  app = await application();
});

/** Somebody overwrites every account of a table that has a proven backup, and the bank's own watch tells of it. */
const extort = async (): Promise<{ table: string; incident: IncidentState }> => {
  const table = await makeBankTable('100');
  const { status } = await runWorkflow(app, 'verify-backup', { table, make: true });
  expect(status).toBe('SUCCEEDED');
  const began = new Date();
  await putAccounts(table, 'pay us');
  await sendSignal({
    sender: 'watch-data',
    sentAt: new Date(Date.now() + (await offsetMinutes()) * MINUTES).toISOString(),
    finding: {
      uid: `${table}/overwritten`,
      type: 'Holdfast:Ransomware/TableOverwritten',
      title: `Every item of ${table} was overwritten`,
      description: 'The same text stands in every item.',
    },
    severityId: 5,
    resource: { type: 'AwsDynamoDbTable', uid: table },
    firstSeenTime: began.toISOString(),
  });
  return { table, incident: await incidentAbout(app, table) };
};

type Purpose = 'runbook' | 'runbook-step';

/** The mail that asks the question of this number about a runbook, or a step of it. */
const asked = (incidentId: string, purpose: Purpose, round: number): Promise<Ask> =>
  until(`question ${String(round)} about a runbook`, async () =>
    (await asksOf(app.cloud, incidentId)).find(
      ({ approvalId }) => approvalId === `${incidentId}-${purpose}-${String(round)}`,
    ),
  );

/** Answers it once it is asked; answers the page that it stood on. */
const answer = async (
  incidentId: string,
  purpose: Purpose,
  round: number,
  decision: 'approve' | 'reject',
): Promise<string> => {
  const ask = await asked(incidentId, purpose, round);
  const page = await (await fetch(ask.link, { headers: { accept: 'text/html' } })).text();
  const reason = decision === 'approve' ? 'It reads and writes as it should.' : 'The service refuses the other table.';
  expect(await decide(ask.link, { decision, reason })).toBe(true);
  return page;
};

const runbookEvents = async (id: string): Promise<string[]> =>
  (await eventsOf(id))
    .filter(({ type }) => type.startsWith('incidents.runbook-'))
    .map(({ type, data }) => [type.slice('incidents.runbook-'.length), data['step']].filter(Boolean).join(' '));

const untilRunbook = (id: string, status: string) =>
  until(`the runbook to be ${status}`, async () => {
    const { recovery } = await readIncident(id);
    return recovery?.runbooks[0]?.status === status && recovery.runbooks[0];
  });

/** Stops the incident's own execution; the sweep starts the next one. */
const stopRun = async (id: string): Promise<void> => {
  for (const { arn, status } of await executionsOf(id))
    if (arn.includes('-handle-incident:') && status === 'RUNNING') await stop(arn);
  await advance(6);
  await until('the next run', async () => (await readIncident(id)).run === 2);
};

const command = (incidentId: string, name: string, more: object = {}): Promise<unknown> =>
  invoke('incidents', 'command-incident', {
    command: name,
    incidentId,
    personId: 'incident-manager-1',
    reason: 'Branches work on paper until the ledger is back.',
    ...more,
  });

it(
  'restores what was extorted: a failed attempt is taken back, and it is recovered only once the checks held',
  async () => {
    const { table, incident } = await extort();
    const { id } = incident;
    const restored = (attempt: number): string => `recovered-${id}-1-${String(attempt)}-${table}`;

    expect(await answer(id, 'runbook', 1, 'approve')).toContain('Restore a table from its last clean backup');
    expect(await answer(id, 'runbook-step', 2, 'reject')).toContain(restored(1));
    await untilRunbook(id, 'rolled-back');
    expect(await tablesNamed(restored(1))).toEqual([]);
    expect(await runbookEvents(id)).toEqual([
      'approved',
      'step-intended restore',
      'step-done restore',
      'step-done compare',
      'step-failed switch-over',
      'step-undone restore',
      'rolled-back',
    ]);

    // Business continuity is people's to decide, and the report says so.
    await command(id, 'activate-continuity', { plan: 'Branches on paper' });
    await until('field 2.9 of its case', async () => (await findCase(`${id}.bank`))?.facts['field.2.9']);
    expect(await answer(id, 'runbook', 3, 'approve')).toContain('failed at step switch-over');
    // Its run is stopped while a person is asked: the next one waits for the same answer, and restores nothing again.
    await asked(id, 'runbook-step', 4);
    await stopRun(id);
    await answer(id, 'runbook-step', 4, 'approve');
    await untilRunbook(id, 'done');
    expect((await runbookEvents(id)).filter((event) => event === 'step-intended restore')).toHaveLength(2);
    expect(await balanceOf(restored(2), 7)).toBe('100');
    expect(await balanceOf(table, 7)).toBe('pay us');

    const saw = async (type: string, check: string): Promise<unknown> => {
      const event = (await eventsOf(id)).findLast((one) => one.type === `incidents.${type}`);
      return (event?.data['checks'] as { check: string; saw: string }[] | undefined)?.find(
        (one) => one.check === check,
      );
    };
    await until('red checks while continuity is active', () => saw('recovery-not-verified', 'continuity-stood-down'));
    await command(id, 'stand-continuity-down');
    await until('green checks', () => saw('recovery-holding', 'restored-data-equal'));
    await advance(HOLD_MINUTES / 2);
    expect((await readIncident(id)).times.recoveredAt).toBeUndefined();
    await advance(HOLD_MINUTES / 2 + 1);
    const { times } = await until('recovery', async () => {
      const state = await readIncident(id);
      return state.times.recoveredAt !== undefined && state;
    });
    const began = (await eventsOf(id)).find(({ type }) => type === 'incidents.recovery-holding');
    const held = Date.parse(times.recoveredAt ?? '') - Date.parse(began?.occurredAt ?? '');
    expect(held).toBeGreaterThanOrEqual(HOLD_MINUTES * MINUTES);
  },
  8 * MINUTES,
);
