import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientEnvironment } from './environment.ts';
import { emulatorHash, readRecord, removeRecord, writeRecord, type CloudRecord } from './cloud-record.ts';
import { healthOf } from './health.ts';
import { lastLinesOf } from './last-lines.ts';
import { choosePort } from './ports.ts';
import { logOf, temporaryFolderOf } from './paths.ts';
import { endProcess, isOurs } from './processes.ts';
import { processMark, spawnCloud } from './spawn-cloud.ts';

/** A running local cloud. `env` points the AWS SDK, the CDK and the command line at it. */
export interface Cloud {
  name: string;
  endpoint: string;
  port: number;
  pid: number;
  env: Record<string, string>;
}

/** The preferred port of an instance: `main` has the usual one, so that a developer's tools find it. */
const preferredPort = (name: string): number => (name === 'main' ? 4566 : 4666);
const startSeconds = 60;
// Saving the state of a day's work takes seconds.
const stopSeconds = 60;

/** The running instance of this name; undefined when there is none. */
export async function findCloud(name: string): Promise<Cloud | undefined> {
  const record = readRecord(name);
  if (record === undefined || !isOurs(record.pid, processMark(name))) return undefined;
  const cloud = cloudOf(name, record);
  return (await healthOf(cloud.endpoint)) === undefined ? undefined : cloud;
}

export interface CloudChoice {
  name: string;
  /** Whether its state outlives `stopCloud`. */
  persist: boolean;
  /** Whether every function has only the rights of its role; HOLDFAST_IAM=enforced chooses it for all. */
  enforceIam?: boolean;
}

/**
 * Starts an instance in the background, or returns the one that runs already.
 * Throws with the last lines of its log when it does not start.
 */
export async function startCloud({ name, persist, enforceIam = isIamEnforced() }: CloudChoice): Promise<Cloud> {
  const running = await findCloud(name);
  const emulator = `${emulatorHash()}${enforceIam ? ' with IAM' : ''}`;
  if (running !== undefined && readRecord(name)?.emulator === emulator) return running;
  await stopCloud(name);

  const port = await choosePort(preferredPort(name));
  if (port !== preferredPort(name)) console.error(`port ${preferredPort(name)} is taken: the local cloud uses ${port}`);
  const pid = spawnCloud({ name, port, persist, enforceIam });
  const record: CloudRecord = { pid, port, persist, emulator };
  writeRecord(name, record);
  const cloud = cloudOf(name, record);
  await untilHealthy(cloud);
  return cloud;
}

/** Ends the instance of this name, which saves its state first. Returns whether there was one. */
export async function stopCloud(name: string): Promise<boolean> {
  const record = readRecord(name);
  if (record === undefined) return false;
  const wasRunning = isOurs(record.pid, processMark(name));
  const ended = await endProcess(record.pid, processMark(name), stopSeconds);
  removeRecord(name);
  rmSync(temporaryFolderOf(name), { recursive: true, force: true });
  if (!ended)
    console.error(`the local cloud did not stop within ${stopSeconds} s and was killed: its last state is lost`);
  return wasRunning;
}

const isIamEnforced = (): boolean => process.env['HOLDFAST_IAM'] === 'enforced';

const cloudOf = (name: string, { pid, port }: CloudRecord): Cloud => {
  const endpoint = `http://127.0.0.1:${port}`;
  return { name, endpoint, port, pid, env: clientEnvironment(endpoint) };
};

async function untilHealthy(cloud: Cloud): Promise<void> {
  const until = Date.now() + startSeconds * 1000;
  while (Date.now() < until) {
    if ((await healthOf(cloud.endpoint)) !== undefined) return;
    if (!isOurs(cloud.pid, processMark(cloud.name))) break;
    await sleep(50);
  }
  const why = isOurs(cloud.pid, processMark(cloud.name)) ? `is not healthy after ${startSeconds} s` : 'ended at once';
  await stopCloud(cloud.name);
  throw new Error(
    `the local cloud ${why}; the end of ${logOf(cloud.name)}:\n${lastLinesOf(logOf(cloud.name))}\n` +
      `Look at the last line above. \`rm -rf .venv\` makes the next start install it anew; ` +
      `\`rm -rf .local/${cloud.name}\` forgets its state.`,
  );
}
