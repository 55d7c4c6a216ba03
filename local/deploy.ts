import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Cloud } from './cloud.ts';
import { deployedSources, rememberSources, sourcesHash } from './deployed-sources.ts';
import { cleanEnvironment } from './environment.ts';
import { deployLogOf, folderOf, outputsOf } from './paths.ts';
import { runCdk } from './run-cdk.ts';
import { stacksOf } from './stacks.ts';

const Outputs = z.record(z.string(), z.record(z.string(), z.string()));
/** stack name -> output name -> value, as the CDK writes them. */
export type Outputs = z.infer<typeof Outputs>;

const bootstrapStack = 'CDKToolkit';

export interface DeployChoice {
  /** Context for the CDK app beside the stage, for example `{ schedules: 'off' }`. */
  context?: Record<string, string>;
}

/** Bootstraps the local cloud when that is still to be done, and deploys every stack; skips what is there already. */
export async function deploy(cloud: Cloud, choice: DeployChoice = {}): Promise<Outputs> {
  const context = { stage: 'local', publicUrl: publicUrlOf(cloud), ...choice.context };
  const stacks = await stacksOf(cloud);
  const sources = sourcesHash(context);
  if (stacks.size > 1 && deployedSources(cloud.name) === sources && outputsAreOf(cloud.name, stacks)) {
    console.error('the application is deployed already');
    return readOutputs(cloud.name);
  }
  rmSync(deployLogOf(cloud.name), { force: true });
  if (!stacks.has(bootstrapStack)) await bootstrap(cloud);
  await deployAll(cloud, context);
  rememberSources(cloud.name, sources);
  return readOutputs(cloud.name);
}

/**
 * Where the public API answers, in a browser and for a program alike: `<id>.execute-api.localhost` is for browsers only. By
 * name, because a passkey belongs to a host name and to no address.
 */
export const publicUrlOf = ({ endpoint }: Pick<Cloud, 'endpoint'>): string =>
  `${endpoint.replace('127.0.0.1', 'localhost')}/_aws/execute-api/holdfast`;

/** The outputs of the last deployment. Throws when there was none. */
export function readOutputs(name: string): Outputs {
  if (!existsSync(outputsOf(name))) throw new Error(`nothing is deployed to the local cloud ${name}: run npm start`);
  return Outputs.parse(JSON.parse(readFileSync(outputsOf(name), 'utf8')));
}

const outputsAreOf = (name: string, stacks: Set<string>): boolean =>
  existsSync(outputsOf(name)) && Object.keys(readOutputs(name)).every((stack) => stacks.has(stack));

const bootstrap = ({ name, env }: Cloud): Promise<string> =>
  runCdk({
    title: 'bootstrapping the local cloud',
    // A folder of its own, without our app: bootstrapping needs no synthesis.
    args: ['bootstrap', `aws://${env['CDK_DEFAULT_ACCOUNT']}/${env['CDK_DEFAULT_REGION']}`, '--app', ''],
    env: cleanEnvironment(process.env, env),
    log: deployLogOf(name),
  });

const deployAll = ({ name, env }: Cloud, context: Record<string, string>): Promise<string> =>
  runCdk({
    title: 'deploying the application',
    args: [
      ...['deploy', '--all', '--require-approval', 'never', '--concurrency', '6', '--progress', 'events'],
      ...['--outputs-file', outputsOf(name), '--output', join(folderOf(name), 'cdk.out')],
      ...Object.entries(context).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    env: cleanEnvironment(process.env, env),
    log: deployLogOf(name),
  });
