import type { RetentionClasses } from '../../../contracts/config/retention.ts';
import { after, DAY } from '../../shared/time.ts';
import type { IncidentState } from '../state.ts';

type Incident = Pick<IncidentState, 'status' | 'heldUntil' | 'times' | 'severity'>;

/** The class by the gravest that it ever was: an incident that was lowered once is kept like what it was. */
export const retentionClassOf = ({ severity }: Pick<Incident, 'severity'>): keyof RetentionClasses =>
  severity?.highest === 'SEV1' || severity?.highest === 'SEV2' ? 'grave' : 'ordinary';

/** Until when (UTC ISO 8601) everything in custody must be locked; undefined while the lock at write is enough. */
export const lockOwed = (incident: Incident, classes: RetentionClasses): string | undefined => {
  const { status, heldUntil, times } = incident;
  const { days } = classes[retentionClassOf(incident)];
  const retained = status === 'open' || times.closedAt === undefined ? undefined : after(times.closedAt, days * DAY);
  return [heldUntil, retained]
    .filter((until) => until !== undefined)
    .sort()
    .at(-1);
};
