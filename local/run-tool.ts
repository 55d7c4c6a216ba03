import { spawn } from 'node:child_process';
import { openSync, closeSync, writeSync } from 'node:fs';
import { lastLines } from './last-lines.ts';
import { root } from './paths.ts';

export interface ToolRun {
  title: string;
  args: string[];
  env: Record<string, string | undefined>;
  /** Receives every line as it comes and answers with what a person should see of it. */
  show?: (line: string) => string | undefined;
  /** Everything the tool writes is appended here. */
  log: string;
}

const quietSeconds = 5;

/** Runs a Node tool of the project and shows that it is alive. Throws with the last lines of its output when it fails. */
export async function runTool(run: ToolRun): Promise<string> {
  const startedAt = Date.now();
  const seconds = (): number => Math.round((Date.now() - startedAt) / 1000);
  const ticking = setInterval(() => console.error(`  ${run.title}: ${seconds()} s so far`), quietSeconds * 1000);
  try {
    console.error(`${run.title} ...`);
    const { code, output } = await spawned(run);
    if (code !== 0)
      throw new Error(`${run.title} failed (${String(code)}); all of it is in ${run.log}\n${lastLines(output, 40)}`);
    console.error(`${run.title}: done in ${seconds()} s`);
    return output;
  } finally {
    clearInterval(ticking);
  }
}

async function spawned({ args, env, show, log }: ToolRun): Promise<{ code: number | string | null; output: string }> {
  const file = openSync(log, 'a');
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let line = '';
  const take = (chunk: Buffer): void => {
    const text = chunk.toString();
    writeSync(file, text);
    output += text;
    const lines = (line + text).split('\n');
    line = lines.pop() ?? '';
    for (const shown of lines.map((one) => show?.(one))) if (shown !== undefined) console.error(`  ${shown}`);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve(status ?? signal));
  });
  closeSync(file);
  return { code, output };
}
