import { runChecks, type Tally } from './run-checks.ts';
import { endAllRuns } from './run-node.ts';
import { runTests } from './run-tests.ts';

// `npm test`, from the fastest to the slowest; its last line is always "N passed, N failed".
const LIMIT_MINUTES = 40;
const phases: [name: string, run: () => Promise<Tally>][] = [
  ['checks', runChecks],
  ['unit tests', () => runTests('unit', 600)],
];

const total: Tally = { passed: 0, failed: 0 };
let ended: string | undefined;

function endEarly(reason: string): void {
  if (ended !== undefined) process.exit(1);
  ended = reason;
  endAllRuns();
}
process.on('SIGINT', () => endEarly('interrupted'));
process.on('SIGTERM', () => endEarly('asked to stop'));
process.on('SIGHUP', () => endEarly('the terminal is gone'));
setTimeout(() => endEarly(`the tests took longer than ${LIMIT_MINUTES} minutes`), LIMIT_MINUTES * 60_000).unref();

for (const [name, run] of phases) {
  if (ended !== undefined) break;
  console.log(`\n== ${name}`);
  const startedAt = performance.now();
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`== ${name}: ${passed} good, ${failed} bad, ${seconds} s`);
}

if (ended !== undefined) {
  total.failed += 1;
  console.log(`ended early: ${ended}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
