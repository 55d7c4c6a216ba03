import { createHash } from 'node:crypto';
import {
  acceptGaps,
  checkFacts,
  decideAwareness,
  decideBreach,
  decideSignificance,
  holdNotice,
  isOfficer,
  reclassifyCase,
  recordFacts,
  recordReceipt,
  reportChannelDown,
  settleContradiction,
} from '../../../domain/regulation/index.ts';
import type { CaseState, ObligationState } from '../../../domain/regulation/index.ts';
import type { CasePost } from '../../../domain/regulation/pages/index.ts';
import { InvalidInputError, RefusedError } from '../../../domain/shared/errors.ts';
import type { Command, Decision, Executed } from '../../../domain/shared/journal/index.ts';
import type { PageRequest } from '../page.ts';
import { findEntity, judge } from '../regulation-step.ts';
import type { CasePorts, OpenCase } from './case-link.ts';

type DutyPost = Extract<CasePost, { obligationId: string }>;
type OwnPost = Exclude<CasePost, DutyPost>;

/** The rule that judges what is asked of the case itself. */
const caseRule = (post: OwnPost, { state, personId }: OpenCase, now: string): ((at?: CaseState) => Decision) => {
  switch (post.intent) {
    case 'record-facts':
      checkFacts(post.facts);
      return recordFacts(post.facts, `person:${personId}`);
    case 'settle-contradiction':
      return settleContradiction(post.key, post.holds, post.reason);
    case 'decide-awareness':
      return decideAwareness(post.regime, post.awareAt, post.reason, now);
    case 'decide-breach': {
      const { intent: _, ...decided } = post;
      return decideBreach(decided);
    }
    case 'decide-significance':
      return decideSignificance(post.significant, post.reason);
    case 'reclassify':
      return reclassifyCase(judge, findEntity(state.entityId).memberState, post.reason);
  }
};

/** The rule that judges what is asked of one of its obligations. */
const dutyRule = (post: DutyPost, now: string): ((at?: ObligationState) => Decision) => {
  switch (post.intent) {
    case 'accept-gaps':
      return acceptGaps(post.reason, now);
    case 'record-receipt':
      return recordReceipt(post, now);
    case 'report-channel-down':
      return reportChannelDown(post.reason);
    case 'hold-notice':
      return holdNotice(post, now);
  }
};

/** The same form of the same page is one command; typed otherwise and sent again, it is another. */
const commandOf = ({ intent }: CasePost, { personId }: OpenCase, { form, now, request }: PageRequest): Command => {
  const sent = createHash('sha256')
    .update(JSON.stringify(Object.entries(form).sort()))
    .digest('hex')
    .slice(0, 32);
  return { key: `${intent}:${personId}:${sent}`, actor: `person:${personId}`, now, cause: { request } };
};

const isDutyPost = (post: CasePost): post is DutyPost => 'obligationId' in post;

/**
 * Carries out what a person asked of a case or of one of its obligations. Throws InvalidInputError for facts that cannot be,
 * and RefusedError for an obligation of another case.
 */
export const commandCase = async (
  { cases, obligations, people }: Pick<CasePorts, 'cases' | 'obligations' | 'people'>,
  opened: OpenCase,
  post: CasePost,
  request: PageRequest,
): Promise<Executed<CaseState> | Executed<ObligationState>> => {
  const { state } = opened;
  const command = commandOf(post, opened, request);
  if (!isDutyPost(post)) return cases.execute(state.id, command, caseRule(post, opened, request.now));
  if (!state.obligations.some(({ id }) => id === post.obligationId))
    throw new RefusedError('this case has no such obligation');
  if (post.intent === 'hold-notice' && !(await people()).some(({ id, roles }) => id === post.owner && isOfficer(roles)))
    throw new InvalidInputError('owner', 'choose who answers for it');
  return obligations.execute(post.obligationId, command, dutyRule(post, request.now));
};
