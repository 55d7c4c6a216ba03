import { spawn } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { commandOf, endProcess, isOurs } from '../../local/processes.ts';

const sleeper = (program: string, mark: string): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', `${program};console.log("up");setInterval(() => {}, 1000)`, mark]);
    child.stdout.once('data', () => resolve(child.pid ?? 0));
  });

test('a process is ours when its command line ends with our mark, not when its mark only begins alike', async () => {
  const pid = await sleeper('', 'holdfast-test-2');
  expect(isOurs(pid, 'holdfast-test-2')).toBe(true);
  expect(isOurs(pid, 'holdfast-test')).toBe(false);
  expect(await endProcess(pid, 'holdfast-test-2', 5)).toBe(true);
  expect(isOurs(pid, 'holdfast-test-2')).toBe(false);
});

test('a process of somebody else is left alone', async () => {
  const pid = await sleeper('', 'somebody-else');
  expect(await endProcess(pid, 'holdfast-main', 1)).toBe(true);
  expect(commandOf(pid)).toContain('somebody-else');
  process.kill(pid);
});

test('a process that does not listen is ended by force, and that is said', async () => {
  const pid = await sleeper('process.on("SIGTERM", () => {})', 'holdfast-deaf');
  expect(await endProcess(pid, 'holdfast-deaf', 0.3)).toBe(false);
  expect(isOurs(pid, 'holdfast-deaf')).toBe(false);
});

test('there is no command without a process', () => {
  expect(commandOf(2 ** 30)).toBeUndefined();
});
