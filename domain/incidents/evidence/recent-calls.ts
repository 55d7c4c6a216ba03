import { after, DAY } from '../../shared/time.ts';
import type { SignalPrincipal } from '../../../contracts/signal.ts';
import { callDocument } from './call-document.ts';
import type { CallHistory, CallQuery } from './call-history.ts';
import type { EvidenceRequest, EvidenceSource } from './evidence-source.ts';

/** Calls of global services (IAM, STS) are recorded in the partition's first region. */
const GLOBAL_REGION = 'us-east-1';

const identifiersOf = ({ name, credentialUid }: SignalPrincipal): Pick<CallQuery, 'by' | 'value'>[] => [
  ...(credentialUid === undefined ? [] : [{ by: 'access-key' as const, value: credentialUid }]),
  { by: 'user', value: name },
];

/** The look-ups for a principal: its key first, in the signal's region first, from a day before the first activity on. */
export const callQueries = (principal: SignalPrincipal, request: EvidenceRequest): CallQuery[] =>
  [...new Set([request.region, GLOBAL_REGION])].flatMap((region) =>
    identifiersOf(principal).map((identifier) => ({
      ...identifier,
      region,
      from: after(request.since, -DAY),
      to: request.now,
    })),
  );

/**
 * The principal's calls as CloudTrail recorded them. Records arrive up to 15 minutes late, so tier 1 looks again after
 * containment and completes what tier 0 began.
 */
export const recentCallsSource = (history: CallHistory): EvidenceSource => ({
  item: 'recent-calls',
  collect: (request) => {
    const { principal } = request;
    if (principal === undefined) return Promise.resolve({ kind: 'missing', reason: 'the signals name no principal' });
    return Promise.resolve({
      kind: 'content',
      content: callDocument(history, callQueries(principal, request), request),
    });
  },
});
