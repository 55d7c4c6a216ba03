import { codeIn, codeReference } from '../domain/people/index.ts';
import { readSms } from './mailbox/read-messages.ts';

/** What a person does with the page behind a link. */
export type PersonsAnswer = {
  decision: 'approve' | 'reject';
  reason: string;
  /** A review, by whoever signs it first; of a major incident with a word on the framework. */
  wentWell?: string;
  slowed?: string;
  toChange?: string;
  framework?: 'holds';
  frameworkWhy?: string;
  /** In the reader's own zone, as a `datetime-local` field holds it; what stands in the form already when left out. */
  awareAt?: string;
};

/** Somebody else decided meanwhile, or the question fell away between the look and the decision. */
const NO_LONGER_ASKED: readonly number[] = [409, 410];

const NONCE = /name="nonce" value="([^"]+)"/;
/** The earliest moment known stands in the form already; a browser sends it unless the person writes another. */
const AWARE_AT = /name="awareAt"[^>]*? value="([^"]+)"/;
/** The form can be asked for a code by SMS: it takes no decision without a factor. */
const SENDS_CODES = 'name="intent" value="send-code"';
const LINK = /\/approvals\/([^~]+)~([^~]+)~/;

type Form = { nonce: string | undefined; filledIn: Record<string, string>; needsCode: boolean };

/** Opens the link as a browser does. The nonce is undefined when its page asks for nothing any more. */
const readForm = async (link: string): Promise<Form> => {
  const page = await (await fetch(link, { headers: { accept: 'text/html' } })).text();
  const awareAt = AWARE_AT.exec(page)?.[1];
  const filledIn: Record<string, string> = awareAt === undefined ? {} : { awareAt };
  return { nonce: NONCE.exec(page)?.[1], filledIn, needsCode: page.includes(SENDS_CODES) };
};

/** The nonce of the page behind a link. Throws when the page asks for nothing any more. */
export const openPage = async (link: string): Promise<string> => {
  const { nonce } = await readForm(link);
  if (nonce === undefined) throw new Error('the page asks for no decision');
  return nonce;
};

/** Posts fields to the page's own address, as its form does. */
export const postForm = (link: string, fields: Record<string, string>, accept = 'text/html'): Promise<Response> =>
  fetch(link, { method: 'POST', headers: { accept }, body: new URLSearchParams(fields) });

/** The newest code that came by SMS for this link's person and question; undefined when none did. */
export const receivedCode = async (link: string): Promise<string | undefined> => {
  const [, approvalId = '', personId = ''] = LINK.exec(link) ?? [];
  const reference = codeReference({ approvalId, personId });
  const codes = (await readSms(new URL(link).origin)).map(({ text }) => codeIn(text, reference));
  return codes.find((code) => code !== undefined);
};

/** How often a person presses again when the page says that something went wrong for the moment. */
const PRESSES = 4;

/** Posts the form; a page that failed for the moment is posted again, as its text asks for. */
const press = async (link: string, fields: Record<string, string>, accept?: string): Promise<Response> => {
  let answered = await postForm(link, fields, accept);
  for (let presses = 1; answered.status >= 500 && presses < PRESSES; presses += 1)
    answered = await postForm(link, fields, accept);
  return answered;
};

/**
 * Presses "send me a code" and reads it from the person's phone. Answers undefined when the page asks for nothing any more,
 * throws with its answer when no code came for any other reason.
 */
const requestCode = async (link: string, nonce: string): Promise<string | undefined> => {
  // Asked again too soon, the code before still holds.
  const answered = await press(link, { intent: 'send-code', nonce }, 'application/problem+json');
  if (NO_LONGER_ASKED.includes(answered.status)) return undefined;
  const code = await receivedCode(link);
  if (code === undefined) throw new Error(`no code came by SMS: ${answered.status} ${await answered.text()}`);
  return code;
};

/** The code for an open question. Throws when none came. */
export const askForCode = async (link: string, nonce: string): Promise<string> => {
  const code = await requestCode(link, nonce);
  if (code === undefined) throw new Error('the page asks for no decision');
  return code;
};

/** What a person would post: the form's fields, with its nonce, what stands in it already, and a code where it wants one. */
export const filledForm = async (link: string, fields: Record<string, string>): Promise<Record<string, string>> => {
  const { nonce, filledIn, needsCode } = await readForm(link);
  if (nonce === undefined) throw new Error('the page asks for no decision');
  const form = { intent: 'decide', nonce, ...filledIn, ...fields };
  return needsCode ? { ...form, code: await askForCode(link, nonce) } : form;
};

/**
 * Reads the page, asks for a code where the form wants one, then decides with a reason. Answers false when it was decided
 * before or is no longer asked; throws when the decision was not taken for any other reason.
 */
export const decide = async (link: string, answer: PersonsAnswer): Promise<boolean> => {
  const { nonce, filledIn, needsCode } = await readForm(link);
  if (nonce === undefined) return false;
  const code = needsCode ? await requestCode(link, nonce) : '';
  if (code === undefined) return false;
  const form = { intent: 'decide', nonce, ...filledIn, ...answer };
  const answered = await press(link, needsCode ? { ...form, code } : form);
  if (!answered.ok && !NO_LONGER_ASKED.includes(answered.status))
    throw new Error(`the decision was answered with ${answered.status}`);
  return answered.ok;
};
