import type { StepRef } from '../../domain/incidents/recovery/index.ts';

/**
 * The key of what is written about a step of an attempt: its intent, and one result each of the way forward and of the way back,
 * whichever is written first.
 */
export const runbookKey = ({ key, attempt, step }: StepRef, what: 'intend' | 'act' | 'check' | 'undo'): string =>
  `runbook:${key}.${String(attempt)}.${step}:${what === 'check' ? 'act' : what}`;
