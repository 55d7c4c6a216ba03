import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The command line of a living process; undefined when there is none with this id. */
export function commandOf(pid: number): string | undefined {
  if (existsSync('/proc/self/cmdline')) return readCommand(pid);
  const { status, stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function readCommand(pid: number): string | undefined {
  try {
    // A dead process that nobody has collected yet has an empty command line.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process lives and is the one we started: process ids are used again. */
export const isOurs = (pid: number, mark: string): boolean => `${commandOf(pid) ?? ''} `.includes(`${mark} `);

/** Asks a process of ours to end and waits; ends it by force when it does not. Returns whether it ended by itself. */
export async function endProcess(pid: number, mark: string, patienceSeconds: number): Promise<boolean> {
  if (!isOurs(pid, mark)) return true;
  process.kill(pid, 'SIGTERM');
  const until = Date.now() + patienceSeconds * 1000;
  while (Date.now() < until) {
    await sleep(50);
    if (!isOurs(pid, mark)) return true;
  }
  process.kill(pid, 'SIGKILL');
  while (isOurs(pid, mark)) await sleep(50);
  return false;
}
