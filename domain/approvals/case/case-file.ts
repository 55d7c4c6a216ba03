import type { Person } from '../../../contracts/config/people.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import type { IncidentState } from '../../incidents/index.ts';
import type { ApprovalState } from '../state.ts';

/** All that a page or mail about an approval is made from. `revealed`: the incident's sealed contents by ref. */
export type CaseFile = {
  approval: ApprovalState;
  incident: IncidentState;
  events: readonly JournalEvent[];
  revealed: ReadonlyMap<string, string>;
  people: readonly Person[];
};

/** A sealed content as the reader sees it. */
export const reveal = (revealed: CaseFile['revealed'], ref: string | undefined): string =>
  (ref === undefined ? undefined : revealed.get(ref)) ?? '(erased)';

/** How a person appears to others: by function. */
export const labelOf = (people: readonly Person[], personId: string): string =>
  people.find(({ id }) => id === personId)?.label ?? 'a person who left the directory';
