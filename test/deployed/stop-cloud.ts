import { stopCloud } from '../../local/cloud.ts';
import { TEST_CLOUD } from './test-cloud.ts';

/** After the last deployed test. KEEP_CLOUD=1 leaves the cloud running, so that the next single test starts at once. */
export default async function tearDown(): Promise<void> {
  if (process.env['KEEP_CLOUD'] === undefined) await stopCloud(TEST_CLOUD);
}
