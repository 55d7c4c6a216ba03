import { expect, it } from '@jest/globals';
import { measureContent } from '../../../adapters/s3/hash-content.ts';
import { largeContent } from './large-content.ts';
import { runStoreLarge } from './run-store-large.ts';

const MB = 1024 * 1024;

it('stores 256 MB with their hash, and reads them back, under 64 MB of memory', async () => {
  const { stored, read, grownBy, received } = await runStoreLarge(256 * MB);
  const truth = await measureContent(largeContent(256 * MB));
  expect(stored).toMatchObject(truth);
  expect(read).toEqual(truth);
  expect(received.bytes).toBeGreaterThanOrEqual(256 * MB);
  expect(grownBy).toBeLessThan(64 * MB);
}, 120_000);
