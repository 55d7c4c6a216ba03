/** A case is `<incident>.<entity>`, an obligation `<case>.<kind>`. */
export const isObligationId = (id: string): boolean => id.split('.').length > 2;

/** The case an obligation belongs to. */
export const caseIdOf = (obligationId: string): string => obligationId.split('.').slice(0, 2).join('.');

/** The case of an entity that an incident touches. */
export const caseId = (incidentId: string, entityId: string): string => `${incidentId}.${entityId}`;
