/** What a person does with the page behind a link. */
export type PersonsAnswer = {
  decision: 'approve' | 'reject';
  reason: string;
  wentWell?: string;
  toChange?: string;
  /** In the reader's own zone, as a `datetime-local` field holds it. */
  awareAt?: string;
};

const NONCE = /name="nonce" value="([^"]+)"/;

/** Opens the link as a browser does; undefined when its page asks for nothing any more. */
const readNonce = async (link: string): Promise<string | undefined> => {
  const page = await fetch(link, { headers: { accept: 'text/html' } });
  return NONCE.exec(await page.text())?.[1];
};

/** The nonce of the page behind a link. Throws when the page asks for nothing any more. */
export const openPage = async (link: string): Promise<string> => {
  const nonce = await readNonce(link);
  if (nonce === undefined) throw new Error('the page asks for no decision');
  return nonce;
};

/** Posts fields to the page's own address, as its form does. */
export const postForm = (link: string, fields: Record<string, string>, accept = 'text/html'): Promise<Response> =>
  fetch(link, { method: 'POST', headers: { accept }, body: new URLSearchParams(fields) });

/**
 * Reads the page, then decides on it with a reason. Answers false when it was decided before; throws when the decision
 * was not taken for any other reason.
 */
export const decide = async (link: string, answer: PersonsAnswer): Promise<boolean> => {
  const nonce = await readNonce(link);
  if (nonce === undefined) return false;
  const answered = await postForm(link, { intent: 'decide', nonce, ...answer });
  if (!answered.ok && answered.status !== 409) throw new Error(`the decision was answered with ${answered.status}`);
  return answered.ok;
};
