import { describe, expect, it, test } from '@jest/globals';
import json from '../../../config/detection.json' with { type: 'json' };
import { DetectionConfig } from '../../../contracts/config/detection.ts';
import type { Signal } from '../../../contracts/signal.ts';
import { decideIntake, normaliseEvent } from '../../../domain/detection/index.ts';
import { example, reception } from './examples.ts';

const config = DetectionConfig.parse(json);
const at = { now: '2025-11-20T02:15:00.000Z', stage: 'production' };
const signal = normaliseEvent(example('guardduty-access-key'), reception())[0]!;
const probe = { ...signal, finding: { ...signal.finding, type: 'Recon:EC2/PortProbeUnprotectedPort' } };
const suppression = {
  source: 'aws.guardduty',
  type: 'UnauthorizedAccess:IAMUser/*',
  reason: 'a penetration test is under way',
  expiresAt: '2025-11-20T02:15:00.001Z',
};

test.each<[string, Signal, string]>([
  ['an active signal of enough severity opens', signal, 'open'],
  ['exactly the minimum opens', { ...signal, severityId: 3 }, 'open'],
  ['below the minimum joins only', { ...signal, severityId: 2 }, 'attach-only'],
  ['a source not named takes the default', { ...signal, source: 'other', severityId: 2 }, 'attach-only'],
  ['what is over joins only', { ...signal, status: 'resolved' }, 'attach-only'],
  ['a sample is recorded', { ...signal, flags: ['sample'] }, 'record-only'],
  [
    'an archived finding is recorded, even when it is over',
    { ...signal, flags: ['archived'], status: 'resolved' },
    'record-only',
  ],
  ['a suppressed type is recorded', probe, 'record-only'],
  ['a time from the future changes nothing', { ...signal, flags: ['future-time'] }, 'open'],
])('%s', (_, given, kind) => {
  expect(decideIntake(given, config, at).kind).toBe(kind);
});

describe('reasons', () => {
  it('are the configured ones', () => {
    expect(decideIntake({ ...signal, flags: ['sample'] }, config, at)).toEqual({
      kind: 'record-only',
      reason: config.flags.sample.reason,
    });
    expect(decideIntake(probe, config, at)).toMatchObject({ reason: expect.stringContaining('exposed ports') });
  });

  it('a sample counts where the stage practises with it', () => {
    expect(decideIntake({ ...signal, flags: ['sample'] }, config, { ...at, stage: 'local' }).kind).toBe('open');
  });
});

describe('suppressions', () => {
  const decide = (changes: object, now = at.now) =>
    decideIntake(signal, { ...config, suppressions: [{ ...suppression, ...changes }] }, { ...at, now }).kind;

  it('end to the millisecond', () => {
    expect(decide({})).toBe('record-only');
    expect(decide({}, '2025-11-20T02:15:00.001Z')).toBe('open');
  });

  it('hold for their source and resource only', () => {
    expect(decide({ source: 'aws.inspector2' })).toBe('open');
    expect(decide({ resource: 'AKIAEXAMPLEPAYMENTS1' })).toBe('record-only');
    expect(decide({ resource: 'AKIAEXAMPLE' })).toBe('open');
  });
});
