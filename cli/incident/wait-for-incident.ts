import { setTimeout as sleep } from 'node:timers/promises';
import { readSignalOutcome } from '../../adapters/dynamodb/signal-outcome.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { RefusedError } from '../../domain/shared/errors.ts';

const LOOK_EVERY_MS = 250;
const PATIENCE_MS = 60_000;

/** The incident that one of these signals belongs to, once detection recorded it. Throws RefusedError after a minute. */
export const waitForIncident = async (signals: readonly string[]): Promise<string> => {
  const table = environment(ENV.detectionTable);
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const found = await Promise.all(signals.map((uid) => readSignalOutcome(table, uid)));
    const incidentId = found.find((outcome) => outcome?.incidentId !== undefined)?.incidentId;
    if (incidentId !== undefined) return incidentId;
    await sleep(LOOK_EVERY_MS);
  }
  throw new RefusedError('detection has not recorded the alarm within a minute: see the queue of signals');
};
