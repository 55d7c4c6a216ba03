import type { Entity } from '../../../contracts/config/entities.ts';
import type { ObligationRule } from '../../../contracts/config/obligations.ts';
import type { Person } from '../../../contracts/config/people.ts';
import type { SealedContent } from '../../../contracts/journal-event.ts';
import type { CaseState, Decided } from '../case/case-state.ts';
import type { ObligationState } from '../obligation/obligation-state.ts';
import type { ShownDecision } from './case-view.ts';

/** Sealed texts of a journal by ref; an erased journal has none. */
export type Revealed = ReadonlyMap<string, string>;

/** All that the page of a case is made from. */
export type RegulatoryFile = {
  state: CaseState;
  revealed: Revealed;
  obligations: readonly { state: ObligationState; revealed: Revealed }[];
  entity: Entity;
  people: readonly Pick<Person, 'id' | 'label' | 'timeZone' | 'roles'>[];
  rules: readonly ObligationRule[];
};

const ERASED = '(erased)';
const PERSON = 'person:';

/** A sealed text, or that it was erased. */
export const reveal = (revealed: Revealed, { ref }: Pick<SealedContent, 'ref'>): string => revealed.get(ref) ?? ERASED;

/** Who it was, by the label of the directory; machines by their own name. */
export const labelOf = ({ people }: Pick<RegulatoryFile, 'people'>, actor: string): string => {
  if (!actor.startsWith(PERSON)) return actor.replace(/^system:/, 'Holdfast ');
  const id = actor.slice(PERSON.length);
  return people.find((person) => person.id === id)?.label ?? id;
};

/** A person's decision in words. */
export const shownDecision = (file: RegulatoryFile, decision: Decided): ShownDecision => ({
  by: labelOf(file, decision.by),
  at: decision.at,
  seq: decision.seq,
  reason: reveal(file.revealed, decision.reason),
});
