import * as z from 'zod/mini';
import { signingKeyId, signStatement } from '../../adapters/aws/signing-key.ts';
import { firstArchivedDay, readUncoveredEvents } from '../../adapters/s3/archived-events.ts';
import { newestRootDay, readStoredRoot, storeRoot } from '../../adapters/s3/daily-roots.ts';
import { composeRoot, dayOf, daysToSign, readRoot } from '../../domain/audit/index.ts';
import type { RootStatement } from '../../domain/audit/index.ts';
import { step } from '../_shared/step.ts';

const signDay = async (day: string, previous: RootStatement['previous'], time: string): Promise<RootStatement> => {
  const events = await readUncoveredEvents(day);
  const { statement, entries } = composeRoot(events, { day, time, keyId: signingKeyId(), previous });
  return readRoot(await storeRoot(day, { ...(await signStatement(statement)), entries }, time));
};

/** Signs the Merkle root of every day that is over and has none yet, each covering the one before; missed days too. */
export const handler = step(z.object({}), () => async (_input, { now }) => {
  const [signed, firstEvent] = await Promise.all([newestRootDay(), firstArchivedDay()]);
  const newest = signed === undefined ? undefined : await readStoredRoot(signed);
  let before = newest === undefined ? null : readRoot(newest);
  const days = daysToSign({ signed, firstEvent }, dayOf(now));
  for (const day of days) before = await signDay(day, before && { day: before.day, root: before.root }, now);
  return { days, root: before?.root };
});
