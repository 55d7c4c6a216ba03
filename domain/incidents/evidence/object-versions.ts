import { after, DAY } from '../../shared/time.ts';
import type { EvidenceSource } from './evidence-source.ts';

/** One version of an object, or the mark of its deletion. `at`: UTC ISO 8601. */
export type ObjectVersionRecord = {
  key: string;
  versionId: string;
  at: string;
  isLatest: boolean;
  isDeletion: boolean;
  bytes?: number;
  eTag?: string;
};

/** Port: the versions of the objects in a bucket. Errors: UnavailableError, NotFoundError. */
export interface ObjectHistory {
  /** Pages of versions, by key. Ends early when `signal` fires. */
  pages(bucket: { name: string; region: string }, signal: AbortSignal): AsyncIterable<readonly ObjectVersionRecord[]>;
}

const BUCKET = 'AwsS3Bucket';

/** JSON, line by line as the pages come: what changed since, and how many versions were looked at. Says whether that is all. */
async function* document(
  pages: AsyncIterable<readonly ObjectVersionRecord[]>,
  bucket: string,
  since: string,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const [from, seen] = [after(since, -DAY), { looked: 0, changed: 0 }];
  yield `{"v":1,"bucket":${JSON.stringify(bucket)},"from":"${from}","versions":[`;
  for await (const page of pages) {
    seen.looked += page.length;
    for (const version of page.filter(({ at }) => at >= from)) {
      yield `${seen.changed === 0 ? '' : ','}\n${JSON.stringify(version)}`;
      seen.changed += 1;
    }
  }
  yield `\n],"changed":${String(seen.changed)},"looked":${String(seen.looked)},"complete":${String(!signal.aborted)}}`;
}

/** Every object version written and every deletion in the bucket, from a day before the first activity on. */
export const objectVersionsSource = (history: ObjectHistory): EvidenceSource => ({
  item: 'object-versions',
  collect: ({ resource, region, since, signal }) => {
    if (resource.type !== BUCKET)
      return Promise.resolve({ kind: 'missing', reason: `an ${resource.type} has no object versions` });
    const name = resource.name ?? resource.uid.slice(resource.uid.lastIndexOf(':') + 1);
    const pages = history.pages({ name, region }, signal);
    return Promise.resolve({ kind: 'content', content: document(pages, name, since, signal) });
  },
});
