import { after, DAY } from '../../shared/time.ts';
import type { SignalPrincipal } from '../../../contracts/signal.ts';
import type { CallHistory, CallQuery } from './call-history.ts';
import type { EvidenceRequest, EvidenceSource } from './evidence-source.ts';

/** Calls of global services (IAM, STS) are recorded in the partition's first region. */
const GLOBAL_REGION = 'us-east-1';

/** LookupEvents gives 50 calls a page, twice a second: tier 0 has budget for about a thousand calls. */
const MOST_PAGES = { 0: 20, 1: 200 } as const;

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

/** All pages of all look-ups up to the tier's limit; sets `cut` when there may be more. */
async function* allPages(
  history: CallHistory,
  request: EvidenceRequest,
  principal: SignalPrincipal,
  end: { cut: boolean },
) {
  let pages = 0;
  for (const query of callQueries(principal, request)) {
    for await (const page of history.pages(query, request.signal)) {
      yield page;
      if ((pages += 1) < MOST_PAGES[request.tier]) continue;
      end.cut = true;
      return;
    }
  }
  end.cut = request.signal.aborted;
}

/** One JSON document, written as the pages come; each call once. It says itself whether it is complete. */
async function* document(history: CallHistory, request: EvidenceRequest, principal: SignalPrincipal) {
  const seen = new Set<string>();
  const end = { cut: false };
  yield `{"v":1,"lookUps":${JSON.stringify(callQueries(principal, request))},"calls":[`;
  for await (const page of allPages(history, request, principal, end)) {
    for (const { id, record } of page.filter((call) => !seen.has(call.id))) {
      yield `${seen.size === 0 ? '' : ','}\n${record}`;
      seen.add(id);
    }
  }
  yield `\n],"count":${seen.size},"complete":${String(!end.cut)}}`;
}

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
      content: document(history, request, principal),
    });
  },
});
