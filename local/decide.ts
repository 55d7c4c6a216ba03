/** What a person does with the page behind a link. */
export type PersonsAnswer = {
  decision: 'approve' | 'reject';
  reason: string;
  wentWell?: string;
  toChange?: string;
  /** In the reader's own zone, as a `datetime-local` field holds it; what stands in the form already when left out. */
  awareAt?: string;
};

/** Somebody else decided meanwhile, or the question fell away between the look and the decision. */
const NO_LONGER_ASKED: readonly number[] = [409, 410];

const NONCE = /name="nonce" value="([^"]+)"/;
/** The earliest moment known stands in the form already; a browser sends it unless the person writes another. */
const AWARE_AT = /name="awareAt"[^>]*? value="([^"]+)"/;

/** Opens the link as a browser does. The nonce is undefined when its page asks for nothing any more. */
const readForm = async (link: string): Promise<{ nonce: string | undefined; filledIn: Record<string, string> }> => {
  const page = await (await fetch(link, { headers: { accept: 'text/html' } })).text();
  const awareAt = AWARE_AT.exec(page)?.[1];
  return { nonce: NONCE.exec(page)?.[1], filledIn: awareAt === undefined ? {} : { awareAt } };
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

/**
 * Reads the page, then decides on it with a reason. Answers false when it was decided before or is no longer asked; throws when the decision
 * was not taken for any other reason.
 */
export const decide = async (link: string, answer: PersonsAnswer): Promise<boolean> => {
  const { nonce, filledIn } = await readForm(link);
  if (nonce === undefined) return false;
  const answered = await postForm(link, { intent: 'decide', nonce, ...filledIn, ...answer });
  if (!answered.ok && !NO_LONGER_ASKED.includes(answered.status))
    throw new Error(`the decision was answered with ${answered.status}`);
  return answered.ok;
};
