import { describe, expect, it } from '@jest/globals';
import { readExercises } from '../../adapters/config/exercises.ts';
import { runCli } from './run-cli.ts';

describe('exercise', () => {
  it('calendar lists every day of every exercise, the earliest first, and needs no deployment', async () => {
    const { status, stdout } = await runCli(['exercise', 'calendar']);
    const days = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { day: string }).day);
    expect(status).toBe(0);
    expect(days).toEqual(
      readExercises()
        .exercises.flatMap(({ on }) => on)
        .toSorted(),
    );
  });

  it('start wants to know who puts it on', async () => {
    const { status, stderr } = await runCli(['exercise', 'start', 'leaked-access-key', '--resource', 'User=x']);
    expect(status).toBe(2);
    expect(stderr).toContain('--by');
  });
});
