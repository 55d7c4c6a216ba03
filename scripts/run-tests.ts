import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runNode } from './run-node.ts';
import type { Tally } from './run-checks.ts';

interface JestReport {
  numTotalTests: number;
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  numPendingTests: number;
}

const reports = '.local/reports';

/** Deployed tests share one stepped clock: a file that lets an hour pass would let another's questions expire. */
const WORKERS = { unit: 2, deployed: 1 };

/** Runs one jest project with its output shown as it comes. A run that dies or tests nothing counts as one failure. */
export async function runTests(project: keyof typeof WORKERS, limitSeconds: number): Promise<Tally> {
  const report = `${reports}/${project}.json`;
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const { ok } = await runNode({
    args: [
      '--disable-warning=ExperimentalWarning',
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
      `--selectProjects=${project}`,
      `--maxWorkers=${WORKERS[project]}`,
      '--json',
      `--outputFile=${report}`,
    ],
    limitSeconds,
    onOutput: (text) => process.stdout.write(text),
  });
  return tally(read(report), ok);
}

function tally(report: JestReport | undefined, ok: boolean): Tally {
  if (report === undefined || report.numTotalTests === 0) return { passed: 0, failed: 1 };
  if (report.numPendingTests > 0) console.log(`${report.numPendingTests} tests were skipped`);
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  // Jest can also fail as a whole, for example when the application cannot be stopped.
  return { passed: report.numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
}

function read(report: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as JestReport;
  } catch {
    return undefined;
  }
}
