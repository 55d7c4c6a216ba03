import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Cloud } from './cloud.ts';
import { cleanEnvironment } from './environment.ts';
import { root } from './paths.ts';

const run = promisify(execFile);

/** Runs the command line against a local cloud and answers what it printed. Throws with its stderr when it fails. */
export const runHoldfast = async (cloud: Cloud, ...args: string[]): Promise<string> => {
  const env = cleanEnvironment(process.env, cloud.env);
  const { stdout } = await run(process.execPath, [join(root, 'cli/main.ts'), ...args], { cwd: root, env });
  return stdout.trimEnd();
};
