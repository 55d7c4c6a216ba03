import { personal } from '../shared/journal/index.ts';
import type { Personal } from '../shared/journal/index.ts';
import type { ApprovalState, PersonsVerdict, Vote } from './state.ts';

type Posted = { decision: PersonsVerdict; review?: string };
type Asking = Pick<ApprovalState, 'votes'> & { decision?: Vote };

/** Who wrote the review that stands: the others sign what they wrote. Undefined while nobody did. */
export const reviewVote = ({ votes, decision }: Asking): Vote | undefined =>
  [...votes, ...(decision === undefined ? [] : [decision])].find(({ review }) => review !== undefined);

/** Whether somebody would sign a review that nobody has written down. */
export const lacksReview = (state: ApprovalState, { decision, review }: Posted): boolean =>
  state.subject.purpose === 'review' &&
  decision === 'approved' &&
  review === undefined &&
  reviewVote(state) === undefined;

/** What goes on record beside the reason: what was written first stands, whoever signs after. */
export const writtenReview = (state: ApprovalState, { decision, review }: Posted): { review?: Personal } =>
  review === undefined || decision !== 'approved' || reviewVote(state) !== undefined
    ? {}
    : { review: personal(review) };
