import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { incidentJournal, loadIncident } from '../lambdas/_shared/incident-step.ts';
import { caseJournal } from '../lambdas/_shared/regulation-step.ts';
import { ANSWERS_WHEN_MAJOR, answerAsks } from './act-as-people.ts';
import { startCloud } from './cloud.ts';
import { connect } from './connect.ts';
import { deploy } from './deploy.ts';
import { startMailbox } from './mailbox/start-mailbox.ts';
import { folderOf } from './paths.ts';
import { replay } from './replay.ts';
import { runHoldfast } from './run-holdfast.ts';
import { submitReports } from './submit-reports.ts';

// `npm run demo`: a recorded alarm, and the people who answer it, until the incident is closed, the
// authority has its first report, and the journals are verified.
const name = 'main';
const LIMIT_SECONDS = 180;

try {
  console.error('starting the local cloud ...');
  const cloud = await startCloud({ name, persist: true });
  await startMailbox(name);
  await deploy(cloud);
  connect(cloud);
  console.error('replaying a recorded GuardDuty finding ...');
  const startedAt = Date.now();
  const seconds = (): string => `${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s`;
  const { mail } = await replay(cloud);
  const incidentId = /\[(INC-[\d-]+)\]/.exec(mail.subject)?.[1] ?? '';
  console.log(`${seconds()}  ${incidentId}: ${mail.subject}`);

  const [answered, submitted] = [new Set<string>(), new Set<string>()];
  const [incidents, cases] = [incidentJournal(), caseJournal()];
  for (;;) {
    for (const { purpose, message } of await answerAsks(cloud, incidentId, answered, ANSWERS_WHEN_MAJOR))
      console.log(`${seconds()}  ${message.to.join(', ')} decided on: ${purpose}`);
    for (const { to, subject } of await submitReports(cloud, incidentId, submitted))
      console.log(`${seconds()}  ${to.join(', ')} recorded the receipt after: ${subject}`);
    const { status } = await loadIncident(incidents, { incidentId });
    const duties = (await cases.load(`${incidentId}.bank`))?.state.obligations ?? [];
    const initial = duties.find(({ kind }) => kind === 'dora-initial')?.status ?? 'not required yet';
    if (status === 'closed' && initial === 'received') break;
    if (Date.now() - startedAt > LIMIT_SECONDS * 1000)
      throw new Error(`${incidentId} is still ${status}, its initial notification ${initial}`);
    await sleep(200);
  }
  console.log(`${seconds()}  ${incidentId} is closed, its initial notification received\n`);

  mkdirSync(folderOf(name), { recursive: true });
  const file = join(folderOf(name), `${incidentId}.journal.json`);
  const key = join(folderOf(name), 'signing-key.pem');
  console.log(await runHoldfast(cloud, 'incident', 'show', incidentId));
  await runHoldfast(cloud, 'audit', 'export', incidentId, '--out', file);
  await runHoldfast(cloud, 'audit', 'public-key', '--out', key);
  console.log(await runHoldfast(cloud, 'audit', 'verify', file, '--public-key', key));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
