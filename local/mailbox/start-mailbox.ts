import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod/mini';
import { cleanEnvironment } from '../environment.ts';
import { lastLinesOf } from '../last-lines.ts';
import { folderOf, mailboxLogOf, mailboxRecordOf, root } from '../paths.ts';
import { choosePort } from '../ports.ts';
import { endProcess, isOurs } from '../processes.ts';
import { openLog } from '../spawn-cloud.ts';

const Record = z.object({ pid: z.number(), port: z.number() });
const preferredPort = 8025;
const startSeconds = 20;
const markOf = (name: string): string => `holdfast-mailbox-${name}`;

/** Starts the mailbox of an instance in the background, or finds the one that runs; returns its address. */
export async function startMailbox(name: string): Promise<string> {
  const running = readRecord(name);
  if (running !== undefined && isOurs(running.pid, markOf(name)) && (await answers(name, running.port)))
    return addressOf(running.port);
  await stopMailbox(name);
  const port = await choosePort(preferredPort);
  const pid = spawnMailbox(name, port);
  writeFileSync(mailboxRecordOf(name), JSON.stringify({ pid, port }));
  const until = Date.now() + startSeconds * 1000;
  while (Date.now() < until && isOurs(pid, markOf(name))) {
    if (await answers(name, port)) return addressOf(port);
    await sleep(50);
  }
  throw new Error(`the mailbox did not start; the end of ${mailboxLogOf(name)}:\n${lastLinesOf(mailboxLogOf(name))}`);
}

/** Ends the mailbox of an instance. Returns whether it was running. */
export async function stopMailbox(name: string): Promise<boolean> {
  const record = readRecord(name);
  if (record === undefined) return false;
  const wasRunning = isOurs(record.pid, markOf(name));
  await endProcess(record.pid, markOf(name), 5);
  rmSync(mailboxRecordOf(name), { force: true });
  return wasRunning;
}

function spawnMailbox(name: string, port: number): number {
  mkdirSync(folderOf(name), { recursive: true });
  const log = openLog(mailboxLogOf(name));
  const program = join(root, 'local', 'mailbox', 'main.ts');
  const child = spawn(process.execPath, [program, String(port), markOf(name)], {
    cwd: root,
    env: cleanEnvironment(process.env, {}),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child.pid ?? 0;
}

function readRecord(name: string): z.infer<typeof Record> | undefined {
  if (!existsSync(mailboxRecordOf(name))) return undefined;
  const { data } = Record.safeParse(JSON.parse(readFileSync(mailboxRecordOf(name), 'utf8')));
  return data;
}

async function answers(name: string, port: number): Promise<boolean> {
  try {
    const response = await fetch(addressOf(port), { method: 'HEAD', signal: AbortSignal.timeout(2000) });
    return response.headers.get('x-holdfast-mailbox') === name;
  } catch {
    return false;
  }
}

const addressOf = (port: number): string => `http://127.0.0.1:${port}/`;
