import { stopCloud } from '../local/cloud.ts';
import { TEST_CLOUD } from '../test/deployed/test-cloud.ts';
import { runChecks, type Tally } from './run-checks.ts';
import { endAllRuns, isEnding } from './run-node.ts';
import { runTests } from './run-tests.ts';

// `npm test`, from the fastest to the slowest; its last line is always "N passed, N failed".
const LIMIT_MINUTES = 80;
const phases: [name: string, run: () => Promise<Tally>][] = [
  ['checks', runChecks],
  ['unit tests', () => runTests('unit', 1200)],
  ['tests of the running application', () => runTests('deployed', 3600)],
];

const total: Tally = { passed: 0, failed: 0 };
let endedEarly: string | undefined;

function endEarly(reason: string): void {
  // A second Ctrl-C does not wait for the clean-up.
  if (isEnding()) process.exit(1);
  endedEarly = reason;
  endAllRuns();
}
process.on('SIGINT', () => endEarly('interrupted'));
process.on('SIGTERM', () => endEarly('asked to stop'));
process.on('SIGHUP', () => endEarly('the terminal is gone'));
setTimeout(() => endEarly(`the tests took longer than ${LIMIT_MINUTES} minutes`), LIMIT_MINUTES * 60_000).unref();

/** Adds a phase's result; what was thrown instead of a result is one failure. */
async function add(name: string, run: () => Promise<Tally>): Promise<void> {
  console.log(`\n== ${name}`);
  const startedAt = performance.now();
  const { passed, failed } = await run().catch((error: unknown) => {
    console.log(error);
    return { passed: 0, failed: 1 };
  });
  total.passed += passed;
  total.failed += failed;
  console.log(`== ${name}: ${passed} good, ${failed} bad, ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
}

// A cloud left by a run that was killed would bring its old state along.
await stopCloud(TEST_CLOUD);
for (const [name, run] of phases) if (!isEnding()) await add(name, run);
await stopCloud(TEST_CLOUD);

if (endedEarly !== undefined) {
  total.failed += 1;
  console.log(`ended early: ${endedEarly}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
