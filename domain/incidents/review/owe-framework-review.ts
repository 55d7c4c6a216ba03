import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import { after, DAY } from '../../shared/time.ts';
import type { IncidentState } from '../state.ts';
import { frameworkKey } from './planned-actions.ts';

/** The bank's own limit; the law sets none. */
const DAYS = 30;
const TASK =
  'Decide on the review of the ICT risk management framework: the incident was held to be major after its review.';

/**
 * An incident that turns out to be major when its review is signed already still owes the decision on the framework: whoever
 * led it, or else who signed, has it to do.
 * @law 2022/2554 Art. 6(5)
 */
export const oweFrameworkReview =
  (now: string) =>
  (state: IncidentState | undefined): Decision => {
    if (state?.review === undefined || state.review.framework !== undefined) return { kind: 'nothing' };
    const key = frameworkKey(state.facts);
    if (state.actions?.some((action) => action.key === key) === true) return { kind: 'nothing' };
    const owner = state.commander ?? state.review.by.replace('person:', '');
    const dueOn = after(now, DAYS * DAY).slice(0, 10);
    const data = { key, what: personal(TASK), owner, dueOn, changes: 'framework' };
    return { kind: 'event', type: 'incidents.framework-review-owed', data };
  };
