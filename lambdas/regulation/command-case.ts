import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { ReportedFact } from '../../domain/regulation/index.ts';
import { intentsOf } from '../../domain/regulation/pages/index.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { commandCase } from '../_shared/case-page/command-case.ts';
import { caseJournal, loadCase, obligationJournal } from '../_shared/regulation-step.ts';
import { step } from '../_shared/step.ts';

const Reason = z.string().check(z.minLength(10), z.maxLength(4000));
const Moment = z.iso.datetime();
const OfDuty = { obligationId: z.string() };

/** What a person can do with a case without its page: the same commands, for the command line and other systems. */
const Post = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('record-facts'), facts: z.array(ReportedFact) }),
  z.strictObject({
    intent: z.literal('settle-contradiction'),
    key: z.string(),
    holds: z.enum(['held', 'claimed']),
    reason: Reason,
  }),
  z.strictObject({
    intent: z.literal('decide-awareness'),
    regime: z.enum(['dora', 'gdpr', 'nis2']),
    awareAt: Moment,
    reason: Reason,
  }),
  z.strictObject({
    intent: z.literal('decide-breach'),
    risk: z.enum(['unlikely', 'risk', 'high-risk']),
    reason: Reason,
    exemption: z.optional(Reason),
  }),
  z.strictObject({ intent: z.literal('decide-significance'), significant: z.boolean(), reason: Reason }),
  z.strictObject({ intent: z.literal('reclassify'), reason: Reason }),
  z.strictObject({ intent: z.literal('accept-gaps'), ...OfDuty, reason: Reason }),
  z.strictObject({
    intent: z.literal('record-receipt'),
    ...OfDuty,
    submittedAt: Moment,
    reference: z.string().check(z.minLength(1), z.maxLength(200)),
    proof: Reason,
  }),
  z.strictObject({ intent: z.literal('report-channel-down'), ...OfDuty, reason: Reason }),
  z.strictObject({
    intent: z.literal('hold-notice'),
    ...OfDuty,
    legalBasis: Reason,
    /** Directory id of who answers for it. */
    owner: z.string(),
    until: Moment,
    reason: Reason,
  }),
]);
const Input = z.strictObject({
  caseId: z.string(),
  /** Directory id of whose command it is. */
  by: z.string(),
  /** Names the command: sent twice it happens once. */
  formId: z.string().check(z.regex(/^[\w-]{8,64}$/)),
  post: Post,
});

/** A person's command to a case or one of its obligations. Answers what it came to; a refusal says why. */
export const handler = step(Input, () => {
  const ports = { cases: caseJournal(), obligations: obligationJournal(), people: readPeople };
  return async ({ caseId, by, formId, post }, { now, request }) => {
    const person = (await readPeople()).find(({ id }) => id === by);
    if (person === undefined) throw new InvalidInputError('by', 'nobody of that id is in the directory');
    if (!intentsOf(person.roles).includes(post.intent)) throw new InvalidInputError('by', `may not ${post.intent}`);
    const state = await loadCase(ports.cases, caseId);
    const opened = { personId: by, timeZone: person.timeZone, roles: person.roles, secret: '', state };
    const sent = { method: 'POST', path: '', parameters: {}, form: { formId }, wantsHtml: false, now, request };
    const executed = await commandCase(ports, opened, post, sent);
    return executed.kind === 'refused' ? { kind: 'refused', reason: executed.reason } : { kind: executed.kind };
  };
});
