import { checks, type Check } from './checks.ts';
import { isEnding, runNode } from './run-node.ts';

export interface Tally {
  passed: number;
  failed: number;
}

const AT_ONCE = 2;
const LIMIT_SECONDS = 600;

/** Runs every check, two at a time, prints each with its time, and counts each as one. */
export async function runChecks(): Promise<Tally> {
  const waiting = [...checks];
  const tally: Tally = { passed: 0, failed: 0 };
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined && !isEnding(); check = waiting.shift()) {
      if (await passes(check)) tally.passed += 1;
      else tally.failed += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return tally;
}

async function passes(check: Check): Promise<boolean> {
  const { ok, output, seconds } = await runNode({ args: check.args, limitSeconds: LIMIT_SECONDS });
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${check.name.padEnd(12)} ${seconds.toFixed(1).padStart(5)} s`);
  if (!ok || check.shown === true) console.log(indent(output.trim()));
  return ok;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '       ');
}
