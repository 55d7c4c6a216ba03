import { countOpen, countPost } from '../../adapters/dynamodb/visits.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { isWithinLimit, postWindow, visitorOf } from '../../domain/approvals/index.ts';
import { textsOf } from '../../domain/approvals/pages/index.ts';
import type { OpenLink } from './open-link.ts';
import { problem } from './page.ts';
import type { Answer, PageRequest } from './page.ts';
import { logger } from './step.ts';

const visitedOf = ({ approval, personId }: OpenLink) => ({ approvalId: approval.id, personId });

/** Notes outside the journals that a link was opened. A page is shown whether or not it could be counted. */
export const noteOpen = async (link: OpenLink, { method, userAgent = '', now }: PageRequest): Promise<void> => {
  const counting = countOpen(environment(ENV.visitsTable), visitedOf(link), visitorOf(method, userAgent), now);
  const [counted] = await Promise.allSettled([counting]);
  if (counted.status === 'rejected') logger.warn('open not counted', { reason: String(counted.reason) });
};

/** Whether this post of a link may be looked at, or came after too many others. */
export const mayPost = async (link: OpenLink, { now }: PageRequest): Promise<boolean> =>
  isWithinLimit(await countPost(environment(ENV.visitsTable), visitedOf(link), postWindow(now), now));

/** The answer to too many posts: nothing of them was looked at. */
export const tooMany = (request: PageRequest): Answer => {
  const { tooManyTitle: title, tooMany: detail } = textsOf(request.language ?? 'en').problems;
  return problem(request, { status: 429, title, detail });
};
