import { runChecks } from './run-checks.ts';
import { endAllRuns } from './run-node.ts';

process.once('SIGINT', () => {
  endAllRuns();
  process.exit(130);
});

const { passed, failed } = await runChecks();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
