import type { Cloud } from './cloud.ts';
import { decide } from './decide.ts';
import type { PersonsAnswer } from './decide.ts';
import type { Message } from './mailbox/messages.ts';
import { readMessages } from './mailbox/read-messages.ts';
import { approvalLinkIn } from './replay.ts';

/** A mail that asks a person to decide: which approval, for whom, behind which link. */
export type Ask = { approvalId: string; purpose: string; link: string; message: Message };

const LINK = /approvals\/([^~]+)~/;
const PURPOSE =
  /-(containment|review|classification|report|receipt|dismissal|severity-lowering|release|hand-over|manual-action|runbook-step|runbook)-\d+$/;

/** What one of them writes down at the end, and the other signs. */
const REVIEW: PersonsAnswer = {
  decision: 'approve',
  reason: 'A leaked key was contained before data left; its owner rotates all keys.',
  wentWell: 'The key was inactive minutes after the first signal.',
  slowed: 'Nobody knew which batch job the key belonged to.',
  toChange: 'Batch jobs move to roles, so that there is no long-lived key to leak.',
  // The class may be decided at the same time: of a major incident a word on the framework is needed.
  framework: 'holds',
  frameworkWhy: 'It asks for roles instead of keys already.',
};

/** What the people of the story say to each purpose. */
const ANSWERS: Record<string, PersonsAnswer> = {
  containment: { decision: 'approve', reason: 'The key is used from an address that is not ours; batch can wait.' },
  classification: {
    decision: 'reject',
    reason: 'No client, counterpart or service was affected; the key had no rights.',
  },
  report: { decision: 'approve', reason: 'The facts agree with the journal.' },
  receipt: { decision: 'approve', reason: 'The portal shows the report under this reference.' },
  runbook: { decision: 'approve', reason: 'The cause is gone; what is restored is from before it.' },
  'manual-action': { decision: 'approve', reason: 'Done, and seen in the console of the other system.' },
  'runbook-step': { decision: 'approve', reason: 'Done, and looked at: it reads and writes as before.' },
  review: REVIEW,
};

/** The same people, when the compliance desk holds the incident major: it has to be reported. */
export const ANSWERS_WHEN_MAJOR: Record<string, PersonsAnswer> = {
  ...ANSWERS,
  classification: {
    decision: 'approve',
    reason: 'The access was malicious and successful, and payments depend on the account.',
  },
};

/** Every mail that asks about this incident, oldest first. */
export const asksOf = async (cloud: Cloud, incidentId: string): Promise<Ask[]> =>
  ((await readMessages(cloud.name)) ?? [])
    .filter(({ subject }) => subject.includes(`[${incidentId}]`))
    .flatMap((message) => {
      const link = approvalLinkIn(message, cloud);
      const approvalId = LINK.exec(link ?? '')?.[1];
      const purpose = PURPOSE.exec(approvalId ?? '')?.[1];
      return link === undefined || approvalId === undefined || purpose === undefined
        ? []
        : [{ approvalId, purpose, link, message }];
    })
    .reverse();

/** Answers every approval that is asked for and not in `answered`, once each; answers what was decided. */
export const answerAsks = async (
  cloud: Cloud,
  incidentId: string,
  answered: Set<string>,
  answers: Record<string, PersonsAnswer> = ANSWERS,
): Promise<Ask[]> => {
  const decided: Ask[] = [];
  for (const ask of await asksOf(cloud, incidentId)) {
    const answer = answers[ask.purpose];
    // A question may need two people: each has a link of their own.
    if (answer === undefined || answered.has(ask.link)) continue;
    answered.add(ask.link);
    if (await decide(ask.link, answer)) decided.push(ask);
  }
  return decided;
};
