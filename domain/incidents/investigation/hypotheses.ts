import { personal } from '../../shared/journal/index.ts';
import { investigating, MOST_HYPOTHESES, refused } from './may-investigate.ts';
import type { Investigation, Verdict } from './investigation-state.ts';

/** Whether a hypothesis waits for its verdict. */
export const isUnsettled = ({ hypotheses }: Investigation, key: string): boolean =>
  hypotheses.some((one) => one.key === key && one.verdict === undefined);

/** Somebody supposes how it came about; the search is for what refutes it. */
export const raiseHypothesis = ({ text, owner }: { text: string; owner: string }) =>
  investigating(({ hypotheses }) => {
    if (hypotheses.length >= MOST_HYPOTHESES) return refused(`there are ${String(MOST_HYPOTHESES)} hypotheses already`);
    const key = `H${String(hypotheses.length + 1)}`;
    return { kind: 'event', type: 'incidents.hypothesis-raised', data: { key, owner, text: personal(text) } };
  });

/** What the search found about a hypothesis, and why that is so. It is settled once; who doubts it raises another. */
export const settleHypothesis = ({ key, verdict, reason }: { key: string; verdict: Verdict; reason: string }) =>
  investigating((investigation) =>
    isUnsettled(investigation, key)
      ? { kind: 'event', type: 'incidents.hypothesis-settled', data: { key, verdict, reason: personal(reason) } }
      : refused(`there is no unsettled hypothesis ${key}`),
  );
