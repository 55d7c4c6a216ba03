import type { Decision } from '../../../shared/journal/index.ts';
import type { ClassificationFigures } from '../../facts/classification-of-facts.ts';
import type { CaseState, ProposedVerdict } from '../case-state.ts';
import { figuresOf } from '../judged-figures.ts';

type Verdict = Omit<ProposedVerdict, 'round' | 'at' | 'seq' | 'unknown'>;
export type Judge = (figures: ClassificationFigures) => Verdict;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const saysTheSame = (before: ProposedVerdict | undefined, now: Verdict & { unknown: string[] }): boolean =>
  before !== undefined && Object.entries(now).every(([key, value]) => isSame(Reflect.get(before, key), value));

/**
 * A computed verdict is a proposal. It is computed anew on every new fact, with the rule and settings it is made by, and
 * written down when it says something else than before.
 * @law 2024/1772 Art. 8
 */
export const proposeVerdict =
  (judge: Judge, memberState: string) =>
  (state: CaseState | undefined): Decision => {
    if (state === undefined) return { kind: 'nothing' };
    const { figures, unknown } = figuresOf(state, memberState);
    const verdict = { ...judge(figures), unknown };
    if (saysTheSame(state.verdict, verdict)) return { kind: 'nothing' };
    return { kind: 'event', type: 'regulation.verdict-proposed', data: { ...verdict, round: state.round } };
  };
