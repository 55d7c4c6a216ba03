import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { lastLines } from '../../local/last-lines.ts';
import { root } from '../../local/paths.ts';
import { finishedStack } from '../../local/run-cdk.ts';

test('every correction still fits the pinned emulator', () => {
  const program = `import sys; sys.path.insert(0, ${JSON.stringify(join(root, 'local/ministack'))});
import runpy; runpy.run_path(${JSON.stringify(join(root, 'local/ministack/__main__.py'))}, run_name='trial')['correct']()`;
  const { status, stderr } = spawnSync(join(root, '.venv/bin/python'), ['-c', program], { encoding: 'utf8' });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
});

test('of what the CDK says a person sees the finished stacks', () => {
  expect(finishedStack(' ✅  data (holdfast-local-data) (no changes)')).toBe(
    '✅  data (holdfast-local-data) (no changes)',
  );
  expect(finishedStack('data |  3/14 | 18:48:49 | CREATE_COMPLETE | AWS::KMS::Key')).toBeUndefined();
});

test('the last lines of a log are shown, and no line floods the screen', () => {
  expect(lastLines('a\nb\nc\n', 2)).toBe('  b\n  c');
  expect(lastLines('x'.repeat(5000)).length).toBeLessThan(320);
});
