import { personal } from '../../../shared/journal/index.ts';
import type { Decision } from '../../../shared/journal/index.ts';
import { isFreeText } from '../../facts/check-facts.ts';
import type { RecordedFactValue, ReportedFact } from '../../facts/fact-value.ts';
import { isSameValue } from '../../facts/is-same-value.ts';
import type { CaseState } from '../case-state.ts';

/**
 * An actual figure that somebody else reported is not silently replaced by another: a person says which holds. Estimates give
 * way to whatever is newer, and whoever reported a figure may put it right.
 */
const contradicts = (held: RecordedFactValue | undefined, fact: ReportedFact, from: string): boolean =>
  held?.basis === 'actual' &&
  fact.corrects !== true &&
  held.from !== from &&
  !isFreeText(fact) &&
  !isSameValue(held.value, fact.value);

const isSystem = (from: string): boolean => from.startsWith('system:');

/** What a system presumes gives way to whatever a person has said. */
const isOvertaken = (held: RecordedFactValue | undefined, { basis }: ReportedFact, from: string): boolean =>
  held !== undefined && basis === 'estimate' && isSystem(from) && !isSystem(held.from);

const says = (known: RecordedFactValue | undefined, { basis, value }: ReportedFact): boolean =>
  known?.basis === basis && isSameValue(known.value, value);

/** An estimate of what is known for sure adds nothing, unless it takes back that it is sure. */
const isWeaker = (held: RecordedFactValue | undefined, { basis, value }: ReportedFact, from: string): boolean =>
  held?.basis === 'actual' && basis === 'estimate' && held.from !== from && isSameValue(held.value, value);

/** Whether a figure says something else than its reporter said before, or than anybody has. */
const isNewFigure = ({ facts, contradictions }: CaseState, fact: ReportedFact, from: string): boolean => {
  const [held, claim] = [facts[fact.key], contradictions[fact.key]];
  const own = [held, claim].find((known) => known?.from === from);
  if (own !== undefined) return !says(own, fact);
  return !says(held, fact) && !says(claim, fact) && !isWeaker(held, fact, from);
};

const isNews = (state: CaseState, fact: ReportedFact, from: string): boolean => {
  const held = state.facts[fact.key];
  if (isOvertaken(held, fact, from)) return false;
  if (isFreeText(fact)) return !isSystem(from) || held === undefined;
  return fact.corrects === true || isNewFigure(state, fact, from);
};

/** More open questions than people can settle are no help, and each of them lies in the state. */
const MOST_CONTRADICTIONS = 20;

const isTooMuch = (
  { contradictions }: CaseState,
  facts: readonly { key: string; isContradiction: boolean }[],
): boolean => {
  const claimed = facts.filter(({ isContradiction }) => isContradiction).map(({ key }) => key);
  const open = Object.keys(contradictions);
  return claimed.some((key) => !open.includes(key)) && new Set([...open, ...claimed]).size > MOST_CONTRADICTIONS;
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
    if (isTooMuch(state, facts))
      return {
        kind: 'refused',
        reason: `more than ${MOST_CONTRADICTIONS} figures would contradict each other: settle some first`,
      };
    return { kind: 'event', type: 'regulation.facts-recorded', data: { from, facts } };
  };

/** A person says which of two contradicting values holds, and why. The other stays in the journal. */
export const settleContradiction =
  (key: string, holds: 'held' | 'claimed', reason: string) =>
  (state: CaseState | undefined): Decision =>
    state?.contradictions[key] === undefined
      ? { kind: 'refused', reason: `nothing contradicts ${key}` }
      : { kind: 'event', type: 'regulation.contradiction-settled', data: { key, holds, reason: personal(reason) } };
