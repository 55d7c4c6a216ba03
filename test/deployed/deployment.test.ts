import { expect, test } from '@jest/globals';
import { findCloud } from '../../local/cloud.ts';
import { readOutputs } from '../../local/deploy.ts';
import { stacksOf } from '../../local/stacks.ts';
import { TEST_CLOUD } from './test-cloud.ts';

test('every stack that has outputs stands complete', async () => {
  const cloud = await findCloud(TEST_CLOUD);
  if (cloud === undefined) throw new Error('the local cloud does not run');
  const stacks = await stacksOf(cloud);
  const deployed = Object.keys(readOutputs(TEST_CLOUD));
  expect(deployed.length).toBeGreaterThan(0);
  expect(deployed.filter((stack) => !stacks.has(stack))).toEqual([]);
});
