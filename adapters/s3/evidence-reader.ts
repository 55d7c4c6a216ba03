import { ENV } from '../../contracts/env.ts';
import type { EvidenceReader, StoredRef } from '../../domain/incidents/evidence/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import { environment } from '../environment.ts';
import { checkedContent, textOfContent } from './hash-content.ts';
import { streamObject } from './stream-object.ts';

const stream = ({ key, versionId, sha256 }: StoredRef): AsyncIterable<Uint8Array> => {
  const version = { Bucket: environment(ENV.evidenceBucket), Key: key, VersionId: versionId };
  return checkedContent(streamObject(version), sha256, () => new RefusedError(`${key} is not what was stored`));
};

/** The evidence bucket for those who only read: no code and no right to write. */
export const s3EvidenceReader = (): EvidenceReader => ({ stream, read: (ref) => textOfContent(stream(ref)) });
