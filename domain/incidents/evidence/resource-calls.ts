import { after, DAY } from '../../shared/time.ts';
import type { SignalResource } from '../../../contracts/signal.ts';
import { callDocument } from './call-document.ts';
import type { CallHistory, CallQuery } from './call-history.ts';
import type { EvidenceRequest, EvidenceSource } from './evidence-source.ts';

/** The names under which CloudTrail may know a resource: by name for most, by ARN for some. */
const namesOf = ({ uid, name }: SignalResource): string[] => [...new Set([...(name === undefined ? [] : [name]), uid])];

/** The look-ups for a resource in its region, from a day before the first activity on. */
const resourceQueries = ({ resource, region, since, now }: EvidenceRequest): CallQuery[] =>
  namesOf(resource).map((value) => ({ by: 'resource', value, region, from: after(since, -DAY), to: now }));

/** Who called what on the resource that the signals name, whoever it was, as CloudTrail recorded it. */
export const resourceCallsSource = (history: CallHistory): EvidenceSource => ({
  item: 'resource-calls',
  collect: (request) =>
    Promise.resolve({ kind: 'content', content: callDocument(history, resourceQueries(request), request) }),
});
