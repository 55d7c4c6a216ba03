import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import config from '../../../config/detection.json' with { type: 'json' };
import type { Reception } from '../../../domain/detection/index.ts';

/** An event of our own making, as EventBridge would deliver it. */
export const example = (name: string): Record<string, unknown> & { detail: Record<string, unknown> } =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../examples', `${name}.json`), 'utf8')) as never;

export const reception = (changes: Partial<Reception> = {}): Reception => ({
  receivedAt: '2025-11-20T02:14:32.000Z',
  senders: config.senders,
  replayWindowMinutes: config.replayWindowMinutes,
  senderKey: () => undefined,
  ...changes,
});
