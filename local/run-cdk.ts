import { join } from 'node:path';
import { root } from './paths.ts';
import { runTool } from './run-tool.ts';

const cdk = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');

export interface CdkRun {
  title: string;
  args: string[];
  env: Record<string, string | undefined>;
  log: string;
}

/** Runs the CDK's own command line, with our Node first on the PATH, so that it runs our app with it too. */
export const runCdk = ({ title, args, env, log }: CdkRun): Promise<string> =>
  runTool({
    title,
    log,
    args: [cdk, ...args, '--ci', '--no-color', '--no-notices'],
    env: { ...env, CDK_DISABLE_CLI_TELEMETRY: 'true' },
    show: finishedStack,
  });

/** Of everything the CDK says, a person needs the stacks that are done and those that failed. */
export const finishedStack = (line: string): string | undefined => /^\s*([✅❌]\s+.*)$/u.exec(line)?.[1];
