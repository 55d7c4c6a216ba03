import { decision } from './decision.ts';
import { mail } from './mail.ts';
import { messages } from './messages.ts';
import { page } from './page.ts';
import { problems } from './problems.ts';
import { purposes } from './purposes.ts';
import { results } from './results.ts';
import { review } from './review.ts';

/** All that approvals say to people, in English. */
export const ENGLISH = { purposes, page, decision, results, review, problems, mail, messages };
