import { beforeAll, describe, expect, it } from '@jest/globals';
import { readExecutionStatus } from '../../../adapters/aws/workflow-engine.ts';
import { workflowOutput } from '../../../contracts/outputs.ts';
import { ANSWERS_WHEN_MAJOR, asksOf } from '../../../local/act-as-people.ts';
import { decide, openPage, postForm } from '../../../local/decide.ts';
import { submitReports } from '../../../local/submit-reports.ts';
import { application, invoke } from '../support/application.ts';
import type { Application } from '../support/application.ts';
import { keysOf } from '../support/identities.ts';
import { commandCase, findDuty } from '../support/cases.ts';
import { caseOf, dutyOf, reportUntil, untilCase } from '../support/duties.ts';
import { eventsOf, raiseStolenKey, readIncident } from '../support/incidents.ts';
import { actUntil, askFor } from '../support/people.ts';
import { until } from '../support/until.ts';

const MANAGER = 'incident-manager-1';
const DEPUTY_MAIL = 'deputy.incident.manager@bank.example';

let app: Application;
beforeAll(async () => {
  app = await application();
});

const command = (incidentId: string, words: object, personId = MANAGER): Promise<unknown> =>
  invoke('incidents', 'command-incident', {
    incidentId,
    personId,
    reason: 'The red team told us that this is theirs.',
    ...words,
  });

const YES = { decision: 'approve', reason: 'I called the red team: it is theirs.' } as const;

const typesOf = async (id: string): Promise<string[]> =>
  (await eventsOf(id)).map(({ type }) => type.replace('incidents.', ''));

const untilRunEnded = (id: string, run: number): Promise<boolean> =>
  until(`run ${String(run)} of ${id} to end`, async () => {
    const status = await readExecutionStatus(
      app.outputs[workflowOutput('handle-incident')] ?? '',
      `${id}-${String(run)}`,
    );
    return status === 'terminal';
  });

describe('a dismissal of a SEV1', () => {
  it('takes a second person, ends the run and what was asked, and can be reopened under the same id', async () => {
    const { victim, incident } = await raiseStolenKey(app);
    const { id } = incident;
    const question = await askFor(app, id, 'containment');
    expect((await readIncident(id)).severity?.level).toBe('SEV1');

    expect(await command(id, { command: 'dismiss' })).toMatchObject({
      status: 'open',
      approvalId: `${id}-dismissal-1`,
    });
    const asked = await askFor(app, id, 'dismissal');
    expect(asked.message.to).toEqual([DEPUTY_MAIL]);
    await expect(command(id, { command: 'dismiss' })).rejects.toMatchObject({ name: 'RefusedError' });

    await decide(asked.link, YES);
    await until('the dismissal', async () => (await readIncident(id)).status === 'dismissed');
    await untilRunEnded(id, 1);
    const page = await until('the question to fall away', async () => {
      const answer = await fetch(question.link, { headers: { accept: 'text/html' } });
      return answer.status === 410 && answer.text();
    });
    expect(page).toContain('This is no longer asked');
    const late = await postForm(question.link, {
      intent: 'decide',
      nonce: 'x',
      decision: 'approve',
      reason: 'too late',
    });
    expect(late.status).toBe(410);
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Active' });

    expect(await command(id, { command: 'reopen' })).toMatchObject({ incidentId: id, status: 'open' });
    const closed = await actUntil(app, id, ({ status }) => status === 'closed');
    expect(closed.run).toBe(2);
    expect(closed.times.detectedAt).toBe(incident.times.detectedAt);
    expect(await keysOf(victim.userName)).toEqual({ [victim.accessKeyId]: 'Inactive' });
  });

  it('is refused by the second person: the incident goes on', async () => {
    const { id } = (await raiseStolenKey(app)).incident;
    await askFor(app, id, 'containment');
    await command(id, { command: 'dismiss' });
    const { link } = await askFor(app, id, 'dismissal');
    await decide(link, { decision: 'reject', reason: 'The red team knows nothing of this.' });
    const state = await until('the rejection', async () => {
      const now = await readIncident(id);
      return now.proposal === undefined && now;
    });
    expect(state.status).toBe('open');
    await actUntil(app, id, ({ status }) => status === 'closed');
  });
});

const NEVER_MALICIOUS = [
  { key: 'criticalService.maliciousUnauthorisedAccess', value: false, basis: 'actual', corrects: true },
  { key: 'dataLosses.maliciousAccessMayLoseData', value: false, basis: 'actual', corrects: true },
  { key: 'field.2.10', value: 'The access was an authorised test of the red team.', basis: 'actual' },
];
const NOT_TONIGHT = { decision: 'reject', reason: 'Batch must not stop tonight.' } as const;
const { review: _, ...OTHERS } = ANSWERS_WHEN_MAJOR;
const REPORTED_ONLY = { ...OTHERS, containment: NOT_TONIGHT };

describe('a dismissal of an incident with a regulatory case', () => {
  it('nobody has classified it: the case closes, the question falls, and a reopening asks it again', async () => {
    const { id } = (await raiseStolenKey(app)).incident;
    const asked = await askFor(app, id, 'classification');
    await askFor(app, id, 'containment');
    await command(id, { command: 'dismiss' });
    await actUntil(app, id, ({ status }) => status === 'dismissed', { containment: NOT_TONIGHT, dismissal: YES });
    const dismissed = await untilCase(id, 'to close', ({ status }) => status === 'closed');
    expect(dismissed.classification).toBeUndefined();
    await until('the question to fall away', async () => (await fetch(asked.link)).status === 410);

    await command(id, { command: 'reopen' });
    const reopened = await untilCase(id, 'to ask again', ({ requests }) => requests === 2);
    expect(reopened).toMatchObject({ status: 'open', isAsking: true, incidentStatus: 'open' });
    const closed = await actUntil(app, id, ({ status }) => status === 'closed');
    expect(closed.cases).toEqual([`${id}.bank`]);
    const decided = await untilCase(id, 'to close again', ({ status }) => status === 'closed');
    expect(decided.classification?.major).toBe(false);
  });

  it('it is held major: what is owed stays owed, until it is reclassified and the authority knows', async () => {
    const { id } = (await raiseStolenKey(app)).incident;
    await reportUntil(app, id, 'dora-initial', {
      isDone: ({ status }) => status === 'received',
      answers: REPORTED_ONLY,
    });
    const next = await until('the intermediate report', () => findDuty(dutyOf(id, 'dora-intermediate')));
    await command(id, { command: 'dismiss' });
    await actUntil(app, id, ({ status }) => status === 'dismissed', { dismissal: YES });
    const followed = await untilCase(id, 'to follow', ({ incidentStatus }) => incidentStatus === 'dismissed');
    expect(followed).toMatchObject({ status: 'open', classification: { major: true } });
    expect(await findDuty(dutyOf(id, 'dora-intermediate'))).toMatchObject({ status: 'drafted', clock: next.clock });

    const why = { intent: 'reclassify', reason: 'The red team used the key: nobody else ever had it.' };
    expect(await commandCase(caseOf(id), why)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('Falling impact is no reason') as unknown,
    });
    await commandCase(caseOf(id), { intent: 'record-facts', facts: NEVER_MALICIOUS });
    expect(await commandCase(caseOf(id), why)).toEqual({ kind: 'written' });
    const submitted = new Set<string>();
    await until('the reclassification to be received', async () => {
      for (const ask of await asksOf(app.cloud, id))
        if (ask.approvalId.includes('.dora-reclassification-')) await decide(ask.link, YES);
      await submitReports(app.cloud, id, submitted);
      return (await findDuty(dutyOf(id, 'dora-reclassification')))?.status === 'received';
    });
    const settled = await untilCase(id, 'to close', ({ status }) => status === 'closed');
    expect(settled.obligations.map(({ kind, status }) => [kind, status])).toEqual([
      ['dora-initial', 'received'],
      ['dora-intermediate', 'withdrawn'],
      ['dora-reclassification', 'received'],
    ]);
  });
});

describe('a severity', () => {
  it('is raised by one person, and lowered from SEV1 by two', async () => {
    const { id } = (await raiseStolenKey(app)).incident;
    await askFor(app, id, 'containment');
    const lower = { command: 'change-severity', severity: 'SEV3' };
    expect(await command(id, lower)).toMatchObject({ severity: 'SEV1', approvalId: `${id}-severity-lowering-1` });
    const { link, message } = await askFor(app, id, 'severity-lowering');
    expect(message.to).toEqual([DEPUTY_MAIL]);
    expect(await openPage(link)).not.toBe('');
    await decide(link, { decision: 'approve', reason: 'It is a sandbox account, nothing hangs on it.' });
    await until('the lower severity', async () => (await readIncident(id)).severity?.level === 'SEV3');

    expect(await command(id, { command: 'change-severity', severity: 'SEV2' })).toMatchObject({ severity: 'SEV2' });
    const types = await typesOf(id);
    expect(types.filter((type) => type.startsWith('severity'))).toEqual([
      'severity-lowering-proposed',
      'severity-lowered',
      'severity-raised',
    ]);
    expect((await readIncident(id)).severity).toMatchObject({ level: 'SEV2', highest: 'SEV1' });
    await actUntil(app, id, ({ status }) => status === 'closed');
  });

  it('of an unknown person or without a reason is not changed', async () => {
    const { id } = (await raiseStolenKey(app)).incident;
    const words = { command: 'change-severity', severity: 'SEV2' };
    await expect(command(id, words, 'somebody-else')).rejects.toMatchObject({ name: 'InvalidInputError' });
    await expect(command(id, { ...words, reason: 'why' })).rejects.toMatchObject({ name: 'InvalidInputError' });
    await expect(command('INC-1999-0001', words)).rejects.toThrow('there is no such incident');
  });
});
