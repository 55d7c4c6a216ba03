import { between } from '../../shared/html/index.ts';
import { HOUR } from '../../shared/time.ts';
import type { ObligationState } from '../obligation/obligation-state.ts';
import { labelOf, reveal } from './case-file.ts';
import type { RegulatoryFile } from './case-file.ts';
import type { ShownObligation } from './case-view.ts';
import { factLabel } from './shown-facts.ts';
import { isOver } from './is-over.ts';

/** How much of the time has passed, whole percent. */
export const percentPassed = ({ starts, due }: ObligationState['clock'], now: string): number => {
  const length = between(starts, due);
  return length <= 0 ? 100 : Math.max(0, Math.floor((between(starts, now) * 100) / length));
};

/** Whether gaps no longer hold a report back: the last hour before it is due, and after. */
const isInLastHour = ({ isLastHour, clock }: ObligationState, now: string): boolean =>
  isLastHour || between(now, clock.due) <= HOUR;

/** What can be downloaded, and of which kept file it is made; PDF and XLSX are drawn anew each time. */
const DOWNLOADS = [
  ['pdf', 'report'],
  ['xlsx', 'report'],
  ['json', 'json'],
  ['csv', 'csv'],
  ['html', 'html'],
  ['txt', 'text'],
] as const;

/** The newest draft's downloads, below the page's own path. */
const filesOf = ({ kind, draft }: ObligationState, page: string): ShownObligation['files'] =>
  DOWNLOADS.flatMap(([format, kept]) => {
    const file = draft?.files[kept];
    const shown = { format, path: `${page}/reports/${kind}/${format}` };
    if (file === undefined) return [];
    return [kept === 'report' ? shown : { ...shown, sha256: file.sha256 }];
  });

/** The obligations with their clocks, the one due first at the top, what is over below; `page` is the page's own path. */
export const shownObligations = (file: RegulatoryFile, now: string, page: string): ShownObligation[] =>
  file.obligations
    .map(({ state, revealed }) => ({
      ...state,
      percent: percentPassed(state.clock, now),
      isLastHour: isInLastHour(state, now),
      gaps: (state.draft?.gaps ?? []).map(factLabel),
      files: filesOf(state, page),
      held: state.hold && { ...state.hold, owner: labelOf(file, `person:${state.hold.owner}`) },
      receipt: state.receipt && {
        submittedAt: state.receipt.submittedAt,
        reference: state.receipt.reference,
        proof: reveal(revealed, state.receipt.proof),
        by: labelOf(file, state.receipt.by),
      },
    }))
    .sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || (a.clock.due < b.clock.due ? -1 : 1));
