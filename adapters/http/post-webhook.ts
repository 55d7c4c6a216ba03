import { UnavailableError } from '../../domain/shared/errors.ts';

const PATIENCE_MS = 5000;

/** A webhook call whose body is signed already. */
export type WebhookCall = { url: string; body: string; headers: Record<string, string> };

/**
 * Posts a body to a chat tool's endpoint; a redirect is not followed, so that no signature goes where nobody sent it.
 * `plain` allows http: stage local only. Errors: UnavailableError when the endpoint took no message; it names only the host,
 * because the path of such an address is often its only secret.
 */
export const postWebhook = async ({ url, body, headers }: WebhookCall, plain: boolean): Promise<void> => {
  const { protocol, host } = new URL(url);
  if (protocol !== 'https:' && !plain) throw new UnavailableError(`${host} is not called without TLS`);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'Holdfast', ...headers },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((error: unknown) => {
    throw new UnavailableError(`${host}: ${error instanceof Error ? error.name : 'no answer'}`);
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new UnavailableError(`${host} answered ${String(answer.status)}`);
};
