import { startCloud, type Cloud } from '../../local/cloud.ts';
import { deploy } from '../../local/deploy.ts';
import stopTestCloud from './stop-cloud.ts';
import { askOneByOne } from './support/ask-one-by-one.ts';
import { TEST_CLOUD } from './test-cloud.ts';

/**
 * Before the first deployed test: one cloud and one deployment for all files. A cloud that runs already is used again, and
 * what is deployed already is not deployed again. Tests find it by `findCloud(TEST_CLOUD)` and `readOutputs(TEST_CLOUD)`.
 */
export default async function setUp(): Promise<void> {
  const cloud = await startCloud({ name: TEST_CLOUD, persist: false });
  await deployTo(cloud);
  Object.assign(process.env, cloud.env);
}

async function deployTo(cloud: Cloud): Promise<void> {
  try {
    // Time passes when a test says so: what a schedule would start is called directly.
    await deploy(cloud, { context: { schedules: 'off' } });
    await askOneByOne(cloud);
  } catch (error) {
    // Jest calls no teardown after a set-up that failed.
    await stopTestCloud();
    throw error;
  }
}
