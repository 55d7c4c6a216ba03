import type { Aggregate } from '../../shared/journal/index.ts';
import { after, HOUR, MINUTE } from '../../shared/time.ts';
import type { CaseState } from './case-state.ts';
import { undecidedPageAt } from './commands/pass-case-time.ts';
import { evolveCase } from './evolve-case.ts';
import { awaitsClassification } from './major-proposal.ts';

/** How soon the sweep makes up for a lost message, while a verdict or a question is owed; and otherwise. */
const SOON_MS = 5 * MINUTE;
const LATER_MS = 24 * HOUR;

const isBusy = (state: CaseState): boolean => state.verdict === undefined || awaitsClassification(state);

/** When the sweep looks at an open case next, whatever is due by then. */
export const nextLookAt = (state: CaseState, now: string): string => {
  const look = after(now, isBusy(state) ? SOON_MS : LATER_MS);
  const due = undecidedPageAt(state);
  return due !== undefined && due < look ? due : look;
};

/** The journal of one entity's regulatory case of one incident. */
export const caseAggregate: Aggregate<CaseState> = {
  area: 'regulation',
  evolve: evolveCase,
  wakeAt: (state, now) => (state.status === 'open' ? nextLookAt(state, now) : undefined),
  status: (state) => `case-${state.status}`,
};
