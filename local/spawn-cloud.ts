import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cloudEnvironment, type CloudSettings } from './environment.ts';
import { folderOf, logOf, root, temporaryFolderOf } from './paths.ts';

const emulator = join(root, 'local', 'ministack');

/** What only the command line of this instance's process contains. */
export const processMark = (name: string): string => `${emulator} holdfast-${name}`;

/** Starts the emulator detached from this process and returns its process id; its output goes to the log. */
export function spawnCloud(cloud: CloudSettings): number {
  mkdirSync(folderOf(cloud.name), { recursive: true });
  rmSync(temporaryFolderOf(cloud.name), { recursive: true, force: true });
  mkdirSync(temporaryFolderOf(cloud.name), { mode: 0o700 });
  const log = openLog(logOf(cloud.name));
  const child = spawn(join(root, '.venv', 'bin', 'python'), [emulator, `holdfast-${cloud.name}`], {
    cwd: folderOf(cloud.name),
    env: cloudEnvironment(process.env, cloud),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  // Without .venv there is no process: the caller finds nothing alive and reports the (empty) log.
  child.on('error', (error) =>
    console.error(
      `the local cloud cannot be started: ${error.message} (node scripts/set-up.mjs installs what is missing)`,
    ),
  );
  return child.pid ?? 0;
}

/** A new log; the one before is kept beside it, as it may tell why that run ended. */
export function openLog(file: string): number {
  if (existsSync(file)) renameSync(file, `${file}.1`);
  return openSync(file, 'w');
}
