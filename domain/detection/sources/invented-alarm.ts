import { InventedAlarm } from '../../../contracts/exercise.ts';
import type { Normaliser } from '../draft.ts';
import { readAs } from '../read-event.ts';
import { boundedId, oneLine } from '../text.ts';

/** An alarm that nobody recorded, for an exercise. */
export const readInventedAlarm: Normaliser = (event) => {
  const { type, title, severityId, resource, principal } = readAs(InventedAlarm, event.detail, 'detail');
  return [
    {
      finding: { uid: `invented/${boundedId(resource.uid)}`, type: oneLine(type, 200), title },
      severityId,
      resource: { ...resource, uid: boundedId(resource.uid) },
      principal,
    },
  ];
};
