import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readLinkSecret } from '../../../adapters/aws/link-secret.ts';
import { findPerson } from '../../../adapters/config/people.ts';
import { readGoverned } from '../../../adapters/dynamodb/governed-documents.ts';
import { writeLink } from '../../../domain/approvals/index.ts';
import { approvalJournal } from '../../../lambdas/_shared/approval-step.ts';
import { settingsStore } from '../../../lambdas/_shared/settings-step.ts';
import { stopCloud } from '../../../local/cloud.ts';
import { decide, filledForm, postForm } from '../../../local/decide.ts';
import type { Message } from '../../../local/mailbox/messages.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import { approvalLinkIn } from '../../../local/replay.ts';
import { runCli } from '../../cli/run-cli.ts';
import type { Application } from '../support/application.ts';
import { enrolApp } from '../support/enrolments.ts';
import { approvalEventsOf, raiseStolenKey } from '../support/incidents.ts';
import { ownCloud } from '../support/own-cloud.ts';
import { askFor } from '../support/people.ts';
import { until } from '../support/until.ts';

/** Who is on call is so for every incident at once. */
const CLOUD = 'people';
const MINUTES = 60_000;
const [PROPOSER, SECOND, NEW] = ['incident-manager-1', 'ciso-1', 'incident-manager-3'];
const NEW_MAIL = 'third.incident.manager@bank.example';
const NEW_PHONE = '+491713920077';
const REASON = 'The third shift begins this week.';

const table = join(mkdtempSync(join(tmpdir(), 'holdfast-people-')), 'people.csv');
writeFileSync(
  table,
  [
    'id,name,label,roles,mail,phone,team,manager,timeZone',
    `${NEW},"Incident manager, third shift",Third incident manager,incident-manager,${NEW_MAIL},${NEW_PHONE},security-operations,ciso-1,Europe/Berlin`,
    '',
  ].join('\r\n'),
);

let app: Application;
beforeAll(async () => {
  app = await ownCloud(CLOUD);
}, 5 * MINUTES);
afterAll(async () => {
  if (process.env['KEEP_CLOUD'] === undefined) await stopCloud(CLOUD);
});

type Proposed = { changeId: string; approvalId: string; status: string };

const holdfast = (...args: string[]) => runCli(args, { ...app.cloud.env, HOLDFAST_STAGE: 'local' });
const propose = async (...args: string[]): Promise<Proposed> => {
  const { stdout, stderr, status } = await holdfast('people', ...args, '--by', PROPOSER, '--reason', REASON);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return JSON.parse(stdout) as Proposed;
};

const asksAbout = async (approvalId: string): Promise<{ message: Message; link: string }[]> =>
  ((await readMessages(CLOUD)) ?? []).flatMap((message) => {
    const link = approvalLinkIn(message, app.cloud);
    return link?.includes(`/${approvalId}~`) === true ? [{ message, link }] : [];
  });
const askOf = async (approvalId: string, personId: string): Promise<{ message: Message; link: string }> =>
  until(`${personId} to be asked about ${approvalId}`, async () =>
    (await asksAbout(approvalId)).find(({ link }) => link.includes(`~${personId}~`)),
  );

const confirm = async ({ approvalId, changeId }: Proposed): Promise<void> => {
  const { link } = await askOf(approvalId, SECOND);
  expect(await decide(link, { decision: 'approve', reason: 'I compared it with the plan of shifts.' })).toBe(true);
  await until(`${changeId} to be applied`, async () => (await statusOf(changeId)) === 'applied');
};
const statusOf = async (changeId: string): Promise<string | undefined> =>
  (await settingsStore().changes.load(changeId))?.state.status;
const pageOf = async (link: string): Promise<string> =>
  (await fetch(link, { headers: { accept: 'text/html' } })).text();
const openApproval = async (approvalId: string) => (await approvalJournal().load(approvalId))?.state;

describe('people change by two people', () => {
  it(
    'an import is proposed by one and confirmed by another; the next question asks who is on call then',
    async () => {
      const open = await raiseStolenKey(app);
      const asked = await askFor(app, open.incident.id, 'containment');
      const before = await openApproval(asked.approvalId);

      const imported = await propose('import', table);
      const ask = await askOf(imported.approvalId, SECOND);
      // What changes is personal: it stands behind the link alone.
      expect(`${ask.message.subject} ${ask.message.text} ${ask.message.html ?? ''}`).not.toMatch(
        /third\.incident|3920077/,
      );
      const page = await pageOf(ask.link);
      for (const told of [NEW, NEW_MAIL, NEW_PHONE, REASON]) expect(page).toContain(told);
      expect((await asksAbout(imported.approvalId)).map(({ link }) => link).join()).not.toContain(`~${PROPOSER}~`);

      // Even a genuine link of the proposer's own decides nothing.
      const secret = await readLinkSecret();
      const claim = { approvalId: imported.approvalId, personId: PROPOSER, version: 1 };
      const own = ask.link.replace(/[^/]+$/, writeLink(secret, claim));
      const answer = { decision: 'approve', reason: REASON };
      const posted = await postForm(own, await filledForm(own, answer));
      expect(posted.status).toBeGreaterThanOrEqual(400);
      expect((await openApproval(imported.approvalId))?.status).toBe('pending');
      expect(await statusOf(imported.changeId)).toBe('proposed');
      expect(await findPerson(NEW)).toBeUndefined();

      await confirm(imported);
      expect(await findPerson(NEW)).toMatchObject({ mail: NEW_MAIL, phone: NEW_PHONE });
      expect((await readGoverned('people')).version).toBe(1);

      const [from, to] = ['2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z'];
      await confirm(await propose('override', 'incident-managers', NEW, '--from', from, '--to', to));
      const { stdout } = await holdfast(
        'people',
        'on-call',
        '--role',
        'incident-manager',
        '--at',
        '2026-03-02T09:00:00Z',
      );
      expect(JSON.parse(stdout)).toMatchObject({ onCall: NEW, because: 'override', rota: 'incident-managers' });

      const next = await raiseStolenKey(app);
      const { message } = await askFor(app, next.incident.id, 'containment');
      expect(message.to).toEqual([NEW_MAIL]);

      // Whoever was asked before still is, by the policy of then.
      expect(await openApproval(asked.approvalId)).toEqual(before);
      expect(await decide(asked.link, { decision: 'approve', reason: 'The key is not used by us.' })).toBe(true);
      const types = (await approvalEventsOf(imported.approvalId)).map(({ type }) => type);
      expect(types[0]).toBe('approvals.approval-requested');
      expect(types.at(-1)).toBe('approvals.approval-decided');
    },
    4 * MINUTES,
  );

  it('a table that is wrong is told by line and field, and proposes nothing', async () => {
    const wrong = join(mkdtempSync(join(tmpdir(), 'holdfast-people-')), 'wrong.csv');
    writeFileSync(wrong, 'id,name,label,roles,mail,timeZone\nnew-1,New,New,hero,new@bank.example,Mars\n');
    const { status, stderr } = await holdfast('people', 'import', wrong, '--by', PROPOSER, '--reason', REASON);
    expect(status).toBe(2);
    expect(stderr).toContain('line 2, roles: must be one of');
    expect(stderr).toContain('line 2, timeZone: must be an IANA time zone');
  });
});

describe('a lost factor', () => {
  const LOSER = 'board-1';
  const answer = async (purpose: string): Promise<void> => {
    const { link } = await askOf(`factors.${LOSER}-${purpose}-1`, NEW);
    expect(await decide(link, { decision: 'approve', reason: 'I spoke to them in person.' })).toBe(true);
  };
  const enrolled = async (): Promise<{ kind: string; round: number }[]> =>
    (JSON.parse((await holdfast('people', 'factors', LOSER)).stdout) as { enrolled: [] }).enrolled;
  const remove = (round: string) =>
    holdfast('people', 'remove-factor', LOSER, round, '--by', LOSER, '--reason', 'I left the phone in a train.');

  it('counts until a second person agreed to take it away, and they are told', async () => {
    await holdfast('people', 'enrol', LOSER, '--by', PROPOSER, '--reason', 'They decide from today on.');
    const mailed = async (pattern: RegExp) =>
      ((await readMessages(CLOUD)) ?? []).flatMap(
        ({ subject, text }) => pattern.exec(`${subject} ${text}`)?.[0] ?? [],
      )[0];
    await enrolApp(await until('the invitation', () => mailed(/http\S+\/enrol\/\S+/)));
    await answer('factor-enrolment');
    await until('the enrolment', async () => (await enrolled()).length === 1);

    expect([(await remove('one')).status, (await remove('7')).status]).toEqual([2, 1]);
    expect((await remove('1')).status).toBe(0);
    expect(await enrolled()).toMatchObject([{ kind: 'totp', round: 1 }]);
    await answer('factor-removal');
    await until('the removal', async () => (await enrolled()).length === 0);
    await until('word of it', () => mailed(/Your lost factor counts no longer/));
  });
});
