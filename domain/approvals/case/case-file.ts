import type { Person } from '../../../contracts/config/people.ts';
import type { Language } from '../../../contracts/language.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import type { IncidentState } from '../../incidents/index.ts';
import type { CaseState, ObligationState } from '../../regulation/index.ts';
import type { ApprovalState } from '../state.ts';
import type { Matter } from './matter.ts';

/** A regulatory case or one of its obligations, with whom it is told to, and the obligation's sealed contents by ref. */
export type Duty = {
  case: CaseState;
  obligation?: ObligationState;
  authority: string;
  entity: string;
  sealed: ReadonlyMap<string, string>;
  /** When the initial notification would be due if the case were classified as major now. */
  initialDueAt: string;
};

/** What a review is prepared from beside the incident's own journal, and what its actions may change. */
export type ReviewFile = {
  cases: readonly CaseState[];
  obligations: readonly ObligationState[];
  playbooks: readonly { id: string; title: string }[];
  /** Names of governed documents. */
  settings: readonly string[];
};

/** All that a page or mail about an approval is made from. `revealed`: the incident's sealed contents by ref. */
export type CaseFile = {
  approval: ApprovalState;
  /** The incident behind it; a matter of the house has none. */
  incident?: IncidentState;
  matter?: Matter;
  events: readonly JournalEvent[];
  revealed: ReadonlyMap<string, string>;
  people: readonly Person[];
  /** The votes' reasons and the review that one of them wrote, by ref. */
  said: ReadonlyMap<string, string>;
  /** What a question of the regulation area is about. */
  duty?: Duty;
  review?: ReviewFile;
};

/** The incident that a question is about. Throws RangeError where there is none. */
export const incidentOf = ({ approval, incident }: CaseFile): IncidentState => {
  if (incident === undefined) throw new RangeError(`${approval.id} is about no incident`);
  return incident;
};

/** A sealed content as the reader sees it. */
export const reveal = (revealed: CaseFile['revealed'], ref: string | undefined): string =>
  (ref === undefined ? undefined : revealed.get(ref)) ?? '(erased)';

/** How a person appears to others: by function. */
export const labelOf = (people: readonly Person[], personId: string): string =>
  people.find(({ id }) => id === personId)?.label ?? 'a person who left the directory';

/** How a person reads: where their clock stands, and in which language. */
export const readingOf = (people: readonly Person[], personId: string): { timeZone: string; language: Language } => {
  const { timeZone = 'UTC', language = 'en' } = people.find(({ id }) => id === personId) ?? {};
  return { timeZone, language };
};
