import { spawn, type ChildProcess } from 'node:child_process';

export interface NodeRun {
  args: string[];
  limitSeconds: number;
  /** Receives the output as it comes; without it the output is only collected. */
  onOutput?: (text: string) => void;
}

export interface Finished {
  ok: boolean;
  output: string;
  seconds: number;
}

// A program that writes into a pipe shows no color unless told so.
const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

const running = new Set<ChildProcess>();
let allEnded = false;

/** Runs Node with these arguments, at most `limitSeconds`; standard error is merged into the output. */
export async function runNode(run: NodeRun): Promise<Finished> {
  if (allEnded) return { ok: false, output: 'not begun', seconds: 0 };
  const startedAt = performance.now();
  const child = spawn(process.execPath, run.args, {
    env: { ...process.env, ...color },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that ending a hanging suite ends its workers too.
    detached: true,
  });
  running.add(child);
  let output = '';
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
    run.onOutput?.(chunk.toString());
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const limit = setTimeout(() => {
    take(Buffer.from(`\nended after its limit of ${run.limitSeconds} s: ${run.args.join(' ')}\n`));
    end(child);
  }, run.limitSeconds * 1000);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(limit);
  running.delete(child);
  return { ok: code === 0, output, seconds: (performance.now() - startedAt) / 1000 };
}

/** True once everything was told to end. */
export function isEnding(): boolean {
  return allEnded;
}

/** Ends every process that runNode still has under way, with its children, and begins no more. */
export function endAllRuns(): void {
  allEnded = true;
  running.forEach(end);
}

function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}
