import type { Trust } from '../verify/verification.ts';
import { vouched } from '../verify/summarise.ts';
import { plural } from '../words/event-reader.ts';
import type { CustodyManifest } from './manifest.ts';

/** The good end of a verification in one line: what was counted, who vouches for it, of when it is, what is not in it. */
export const summariseCustody = (manifest: CustodyManifest, fingerprint: string, trust: Trust): string => {
  const { incidentId, objects, custody, head, time, withheld } = manifest;
  const bytes = objects.reduce((sum, object) => sum + object.bytes, 0);
  const kept = withheld.map(({ by, pieces }) => `${plural(pieces, 'piece')} withheld by ${by}`);
  return [
    `${incidentId}: ${plural(objects.length, 'object')} of ${plural(bytes, 'byte')}, every hash holds`,
    `custody of ${plural(custody.length, 'link')} up to event ${String(head.seq)} of the journal`,
    vouched(trust, fingerprint, 'manifest'),
    `as of ${time}, when it was exported`,
    ...(kept.length === 0 ? ['nothing withheld'] : kept),
  ].join('; ');
};
