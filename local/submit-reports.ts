import type { Cloud } from './cloud.ts';
import { postForm } from './decide.ts';
import type { Message } from './mailbox/messages.ts';
import { readMessages } from './mailbox/read-messages.ts';
import { linkIn } from './replay.ts';

/** Whose word it is that the authority has a report. */
const DESK = 'compliance@bank.example';
/** The kind of the obligation stands before it. */
const HANDED_OVER = /\[([\w-]+)\] submit the report now$/;

const INTENT = 'record-receipt';

/** The form of a case's page that records a receipt: the obligation it is for, its nonce, and the present moment. */
const receiptForm = async (
  link: string,
  kind: string,
): Promise<Record<'target' | 'nonce' | 'now', string> | undefined> => {
  const page = await (await fetch(link, { headers: { accept: 'text/html' } })).text();
  const form = page.split('<form ').find((part) => part.includes(`value="${INTENT}"`) && part.includes(`.${kind}"`));
  const [target, nonce, now] = [/name="target" value="([^"]+)"/, /name="nonce" value="([^"]+)"/, / max="([^"]+)"/].map(
    (field) => field.exec(form ?? '')?.[1],
  );
  return target === undefined || nonce === undefined || now === undefined ? undefined : { target, nonce, now };
};

/** Records on the page of the case that the authority has the report; false when the page asks for no receipt. */
const recordReceipt = async (link: string, kind: string): Promise<boolean> => {
  const form = await receiptForm(link, kind);
  if (form === undefined) return false;
  const { target, nonce, now } = form;
  const fields = { submittedAt: now, reference: `NCA-${target}`, proof: 'The portal confirms it: "Report accepted."' };
  const named = Object.entries(fields).map(([name, value]) => [`${INTENT}.${target}.${name}`, value] as const);
  const hidden = { intent: INTENT, target, nonce, end: 'yes' };
  const posted = await postForm(link, { ...hidden, ...Object.fromEntries(named) });
  if (!posted.ok) throw new Error(`the receipt was answered with ${String(posted.status)}`);
  return true;
};

/** A mail that says "submit": which kind of report, and where its receipt is recorded. */
type Submission = { message: Message; kind: string; link: string };

const submissionsOf = (messages: readonly Message[], cloud: Cloud, incidentId: string): Submission[] =>
  messages
    .filter(({ subject, to }) => subject.startsWith(`[${incidentId}]`) && to.includes(DESK))
    .flatMap((message) => {
      const kind = HANDED_OVER.exec(message.subject)?.[1];
      const link = linkIn(message, cloud, 'cases');
      return kind === undefined || link === undefined ? [] : [{ message, kind, link }];
    });

/**
 * What the compliance desk does with the mails about this incident that say "submit": it submits at the portal and records
 * the receipt, once for each mail that is not in `submitted`. Answers the mails that it acted on.
 */
export const submitReports = async (cloud: Cloud, incidentId: string, submitted: Set<string>): Promise<Message[]> => {
  const done: Message[] = [];
  for (const { message, kind, link } of submissionsOf((await readMessages(cloud.name)) ?? [], cloud, incidentId)) {
    if (submitted.has(message.id)) continue;
    submitted.add(message.id);
    if (await recordReceipt(link, kind)) done.push(message);
  }
  return done;
};
