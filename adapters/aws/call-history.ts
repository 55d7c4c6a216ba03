import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import type { LookupEventsCommandOutput } from '@aws-sdk/client-cloudtrail';
import type { CallHistory, CallQuery, RecordedCall } from '../../domain/incidents/evidence/index.ts';
import { UnavailableError } from '../../domain/shared/errors.ts';

/** LookupEvents allows two requests a second for an account and region (CloudTrail quotas). */
const PACE_MS = 500;
const PAGE_SIZE = 50;
const ATTRIBUTES = { user: 'Username', 'access-key': 'AccessKeyId', resource: 'ResourceName' } as const;

const clients = new Map<string, CloudTrailClient>();
const cloudTrail = (region: string): CloudTrailClient => {
  const client = clients.get(region) ?? new CloudTrailClient({ region, retryMode: 'adaptive' });
  clients.set(region, client);
  return client;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const lookUp = async (
  { by, value, region, from, to }: CallQuery,
  NextToken: string | undefined,
  abortSignal: AbortSignal,
): Promise<LookupEventsCommandOutput | undefined> => {
  const command = new LookupEventsCommand({
    LookupAttributes: [{ AttributeKey: ATTRIBUTES[by], AttributeValue: value }],
    StartTime: new Date(from),
    EndTime: new Date(to),
    MaxResults: PAGE_SIZE,
    ...(NextToken === undefined ? {} : { NextToken }),
  });
  try {
    return await cloudTrail(region).send(command, { abortSignal });
  } catch (error) {
    // The budget is spent: what came so far is evidence, and the document says that it is not all.
    if (abortSignal.aborted) return undefined;
    throw new UnavailableError(`CloudTrail: ${error instanceof Error ? error.name : 'no answer'}`);
  }
};

async function* pages(query: CallQuery, signal: AbortSignal): AsyncGenerator<readonly RecordedCall[]> {
  let token: string | undefined;
  do {
    const began = Date.now();
    const page = await lookUp(query, token, signal);
    if (page === undefined) return;
    yield (page.Events ?? []).map(({ EventId: id = '', CloudTrailEvent: record = '{}' }) => ({ id, record }));
    token = page.NextToken;
    if (token !== undefined) await pause(Math.max(0, PACE_MS - (Date.now() - began)));
  } while (token !== undefined && !signal.aborted);
}

/** CloudTrail's event history: management calls of the last 90 days. */
export const awsCallHistory = (): CallHistory => ({ pages });
