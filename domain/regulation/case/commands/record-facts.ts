import { personal } from '../../../shared/journal/index.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import { isFreeText } from '../../facts/check-facts.ts';
import type { RecordedFactValue, ReportedFact } from '../../facts/fact-value.ts';
import type { CaseState } from '../case-state.ts';

/** What is compared of two values: a sealed text cannot be, so a new one never contradicts. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * An actual figure that somebody else reported is not silently replaced by another: a person says which holds. Estimates give
 * way to whatever is newer, and whoever reported a figure may put it right.
 */
const contradicts = (held: RecordedFactValue | undefined, fact: ReportedFact, from: string): boolean =>
  held?.basis === 'actual' &&
  fact.corrects !== true &&
  held.from !== from &&
  !isFreeText(fact) &&
  !isSame(held.value, fact.value);

const isSystem = (from: string): boolean => from.startsWith('system:');

/** What a system presumes gives way to whatever a person has said. */
const isOvertaken = (held: RecordedFactValue | undefined, { basis }: ReportedFact, from: string): boolean =>
  held !== undefined && basis === 'estimate' && isSystem(from) && !isSystem(held.from);

const isNews = ({ facts, contradictions }: CaseState, fact: ReportedFact, from: string): boolean => {
  if (isOvertaken(facts[fact.key], fact, from)) return false;
  if (isFreeText(fact)) return !isSystem(from) || facts[fact.key] === undefined;
  if (fact.corrects === true) return true;
  const known = contradictions[fact.key] ?? facts[fact.key];
  return known?.basis !== fact.basis || !isSame(known.value, fact.value);
};

/** Records what somebody knows now; each fact keeps who, when, from where, and whether it is an estimate. */
export const recordFacts =
  (reported: readonly ReportedFact[], from: string) =>
  (state: CaseState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such case' };
    if (state.status === 'closed') return { kind: 'refused', reason: 'the case is closed' };
    const news = reported.filter((fact) => isNews(state, fact, from));
    if (news.length === 0) return { kind: 'nothing' };
    const facts = news.map((fact) => ({
      key: fact.key,
      value: isFreeText(fact) ? personal(String(fact.value)) : fact.value,
      basis: fact.basis,
      isContradiction: contradicts(state.facts[fact.key], fact, from),
      corrects: fact.corrects === true,
    }));
    return { kind: 'event', type: 'regulation.facts-recorded', data: { from, facts } };
  };

/** A person says which of two contradicting values holds, and why. The other stays in the journal. */
export const settleContradiction =
  (key: string, holds: 'held' | 'claimed', reason: string) =>
  (state: CaseState | undefined): Decision =>
    state?.contradictions[key] === undefined
      ? { kind: 'refused', reason: `nothing contradicts ${key}` }
      : { kind: 'event', type: 'regulation.contradiction-settled', data: { key, holds, reason: personal(reason) } };
