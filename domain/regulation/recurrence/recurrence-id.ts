/** The look of one month (`2026-12`) for one entity. One dot: two or more are an obligation's. */
export const recurrenceId = (month: string, entityId: string): string => `recurrence-${month}.${entityId}`;
