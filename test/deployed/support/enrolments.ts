import { Secret, TOTP } from 'otpauth';
import { postForm } from '../../../local/decide.ts';

const fieldOf = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';

/** What an app for codes shows now for this key. */
export const codeOf = (key: string): string => new TOTP({ secret: Secret.fromBase32(key) }).generate();

/** Opens a personal enrolment link as a browser does: what its form for an app posts, without a code. */
export const openEnrolment = async (link: string): Promise<{ intent: string; secret: string; nonce: string }> => {
  const page = await (await fetch(link, { headers: { accept: 'text/html' } })).text();
  return { intent: 'totp', secret: fieldOf(page, 'secret'), nonce: fieldOf(page, 'nonce') };
};

/** Enrols an app behind the link, with the code that it shows. Answers its key. */
export const enrolApp = async (link: string): Promise<string> => {
  const form = await openEnrolment(link);
  const { status } = await postForm(link, { ...form, code: codeOf(form.secret) });
  if (status !== 200) throw new Error(`the enrolment was answered with ${String(status)}`);
  return form.secret;
};
