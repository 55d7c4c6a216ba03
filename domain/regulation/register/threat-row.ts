import type { Entity } from '../../../contracts/config/entities.ts';
import type { Person } from '../../../contracts/config/people.ts';
import type { ThreatState } from '../threat/threat-state.ts';

/** A cyber threat as the register shows it: nothing personal. Moments are UTC ISO 8601. */
export type ThreatRow = {
  kind: 'threat';
  id: string;
  entityId: string;
  entity: string;
  lei: string;
  detectedAt: string;
  significant: boolean;
  criteria: string[];
  unconsidered: string[];
  assessedAt: string;
  assessedBy: string;
};

/**
 * The row of a cyber threat in the register, by the role of who assessed it.
 * @law 2022/2554 Art. 17(2)
 */
export const threatRow = (
  { id, entityId, detectedAt, significant, couldMeet, unconsidered, assessedAt, by }: ThreatState,
  { entity, people }: { entity: Pick<Entity, 'name' | 'lei'>; people: readonly Person[] },
): ThreatRow => ({
  kind: 'threat',
  id,
  entityId,
  entity: entity.name,
  lei: entity.lei,
  detectedAt,
  significant,
  criteria: couldMeet,
  unconsidered,
  assessedAt,
  assessedBy: people.find((person) => by === `person:${person.id}`)?.label ?? by,
});
