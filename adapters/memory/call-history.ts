import type { CallHistory, CallQuery, RecordedCall } from '../../domain/incidents/evidence/index.ts';

/** The call history's twin in memory: `answer` gives the pages of a query. */
export const memoryCallHistory = (answer: (query: CallQuery) => readonly (readonly RecordedCall[])[]): CallHistory => ({
  async *pages(query, signal) {
    for (const page of answer(query)) {
      if (signal.aborted) return;
      yield await Promise.resolve(page);
    }
  },
});
