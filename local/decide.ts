/** What a person does with the page behind a link. */
export type PersonsAnswer = { decision: 'approve' | 'reject'; reason: string; wentWell?: string; toChange?: string };

const NONCE = /name="nonce" value="([^"]+)"/;

/** Opens the link as a browser does and answers the page's nonce. Throws when the page asks for nothing any more. */
export const openPage = async (link: string): Promise<string> => {
  const page = await fetch(link, { headers: { accept: 'text/html' } });
  const [, nonce] = NONCE.exec(await page.text()) ?? [];
  if (nonce === undefined) throw new Error(`the page answers ${String(page.status)} and asks for no decision`);
  return nonce;
};

/** Posts fields to the page's own address, as its form does. */
export const postForm = (link: string, fields: Record<string, string>, accept = 'text/html'): Promise<Response> =>
  fetch(link, { method: 'POST', headers: { accept }, body: new URLSearchParams(fields) });

/** Reads the page, then decides on it with a reason. Throws when the decision was not taken. */
export const decide = async (link: string, answer: PersonsAnswer): Promise<void> => {
  const nonce = await openPage(link);
  const answered = await postForm(link, { intent: 'decide', nonce, ...answer });
  if (!answered.ok) throw new Error(`the decision was answered with ${String(answered.status)}`);
};
