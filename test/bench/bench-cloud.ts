import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCloud } from '../../local/cloud.ts';
import { connect } from '../../local/connect.ts';
import { deploy } from '../../local/deploy.ts';
import { cleanEnvironment } from '../../local/environment.ts';
import { deployLogOf, folderOf } from '../../local/paths.ts';
import { runCdk } from '../../local/run-cdk.ts';
import type { Application } from '../deployed/support/application.ts';
import { askOneByOne } from '../deployed/support/ask-one-by-one.ts';
import { bundleFloor } from './bundle-floor.ts';

/** The application and its floor, deployed side by side into one local cloud of their own. */
export type Bench = Application & { floorQueue: string; emptyRunArn: string };

/** The local cloud of measurements: nothing else runs in it, and nothing of it is kept. */
export const BENCH_CLOUD = 'bench';

const deployFloor = async ({ cloud }: Application): Promise<Omit<Bench, keyof Application>> => {
  await bundleFloor();
  const outputs = join(folderOf(BENCH_CLOUD), 'floor-outputs.json');
  await runCdk({
    title: 'deploying the floor',
    args: [
      ...['deploy', '--all', '--require-approval', 'never', '--app', `${process.execPath} test/bench/floor-app.ts`],
      ...['--outputs-file', outputs, '--output', join(folderOf(BENCH_CLOUD), 'floor.out')],
    ],
    env: cleanEnvironment(process.env, cloud.env),
    log: deployLogOf(BENCH_CLOUD),
  });
  const { 'bench-floor': floor } = JSON.parse(readFileSync(outputs, 'utf8')) as Record<string, Record<string, string>>;
  return { floorQueue: floor?.['FloorQueueUrl'] ?? '', emptyRunArn: floor?.['EmptyRunArn'] ?? '' };
};

/** Starts and deploys everything that is measured; no schedule fires while it is, and every question is mailed on its own. */
export const startBench = async (): Promise<Bench> => {
  const cloud = await startCloud({ name: BENCH_CLOUD, persist: false });
  await deploy(cloud, { context: { schedules: 'off' } });
  await askOneByOne(cloud);
  const app = { cloud, outputs: connect(cloud) };
  return { ...app, ...(await deployFloor(app)) };
};
