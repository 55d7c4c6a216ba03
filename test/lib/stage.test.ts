import { describe, expect, test } from '@jest/globals';
import { checkStage } from '../../lib/stage.ts';
import { stages } from './templates.ts';

const production = stages['production']!;

describe('a stage', () => {
  test.each(Object.entries(stages))('%s is one that may be deployed', (name, stage) => {
    expect(checkStage(name, stage)).toBe(stage);
  });

  test('moves its clock only on a laptop', () => {
    expect(() => checkStage('production', { ...production, steppedClock: true })).toThrow(
      'steppedClock is for stage local',
    );
  });

  test('needs an address that people can open from the internet', () => {
    expect(() => checkStage('production', { ...production, publicUrl: null })).toThrow('publicUrl');
    expect(() => checkStage('production', { ...production, certificateArn: null })).toThrow('certificateArn');
  });
});
