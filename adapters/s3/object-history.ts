import { ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import type { DeleteMarkerEntry, ObjectVersion } from '@aws-sdk/client-s3';
import type { ObjectHistory, ObjectVersionRecord } from '../../domain/incidents/evidence/index.ts';
import { s3In } from './regional-client.ts';
import { s3Error } from './s3-errors.ts';

const recordOf = (
  { Key = '', VersionId = 'null', LastModified, IsLatest = false }: ObjectVersion | DeleteMarkerEntry,
  isDeletion: boolean,
): ObjectVersionRecord => ({
  key: Key,
  versionId: VersionId,
  at: (LastModified ?? new Date(0)).toISOString(),
  isLatest: IsLatest,
  isDeletion,
});

const versionOf = (version: ObjectVersion): ObjectVersionRecord => ({
  ...recordOf(version, false),
  ...(version.Size === undefined ? {} : { bytes: version.Size }),
  ...(version.ETag === undefined ? {} : { eTag: version.ETag }),
});

/** Where the next page begins; undefined after the last. */
type Marker = { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined };

const listPage = async (name: string, region: string, from: Marker) => {
  try {
    return await s3In(region).send(new ListObjectVersionsCommand({ Bucket: name, ...from }));
  } catch (error) {
    throw s3Error(error);
  }
};

/** S3's own list of versions and delete markers, a thousand a page. */
export const s3ObjectHistory = (): ObjectHistory => ({
  async *pages({ name, region }, signal) {
    let from: Marker | undefined = {};
    while (from !== undefined && !signal.aborted) {
      const page = await listPage(name, region, from);
      const deletions = (page.DeleteMarkers ?? []).map((marker) => recordOf(marker, true));
      yield [...(page.Versions ?? []).map(versionOf), ...deletions];
      from =
        page.IsTruncated === true
          ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
          : undefined;
    }
  },
});
