import type { Decision } from '../../../shared/journal/index.ts';
import type { ClassificationFigures } from '../../facts/classification-of-facts.ts';
import type { CaseState, ProposedVerdict } from '../case-state.ts';
import { figuresOf } from '../judged-figures.ts';

export type Judge = (figures: ClassificationFigures) => Omit<ProposedVerdict, 'round' | 'at' | 'seq' | 'unknown'>;

/** A computed verdict is a proposal, made anew for every round of facts, with the rule and settings it was made by. */
export const proposeVerdict =
  (judge: Judge, memberState: string) =>
  (state: CaseState | undefined): Decision => {
    if (state === undefined || state.verdict?.round === state.round) return { kind: 'nothing' };
    const { figures, unknown } = figuresOf(state, memberState);
    const data = { ...judge(figures), unknown, round: state.round };
    return { kind: 'event', type: 'regulation.verdict-proposed', data };
  };
