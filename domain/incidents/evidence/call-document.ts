import type { CallHistory, CallQuery } from './call-history.ts';
import type { EvidenceRequest } from './evidence-source.ts';

/** LookupEvents gives 50 calls a page, twice a second: tier 0 has budget for about a thousand calls. */
const MOST_PAGES = { 0: 20, 1: 200 } as const;

type Limits = Pick<EvidenceRequest, 'tier' | 'signal'>;

/** All pages of all look-ups up to the tier's limit; sets `cut` when there may be more. */
async function* allPages(
  history: CallHistory,
  queries: readonly CallQuery[],
  { tier, signal }: Limits,
  end: { cut: boolean },
) {
  let pages = 0;
  for (const query of queries) {
    for await (const page of history.pages(query, signal)) {
      yield page;
      if ((pages += 1) < MOST_PAGES[tier]) continue;
      end.cut = true;
      return;
    }
  }
  end.cut = signal.aborted;
}

/** One JSON document of recorded calls, written as the pages come; each call once. It says itself whether it is complete. */
export async function* callDocument(
  history: CallHistory,
  queries: readonly CallQuery[],
  limits: Limits,
): AsyncGenerator<string> {
  const seen = new Set<string>();
  const end = { cut: false };
  yield `{"v":1,"lookUps":${JSON.stringify(queries)},"calls":[`;
  for await (const page of allPages(history, queries, limits, end)) {
    for (const { id, record } of page.filter((call) => !seen.has(call.id))) {
      yield `${seen.size === 0 ? '' : ','}\n${record}`;
      seen.add(id);
    }
  }
  yield `\n],"count":${seen.size},"complete":${String(!end.cut)}}`;
}
