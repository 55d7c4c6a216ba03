import * as z from 'zod/mini';
import { webhookOrder } from '../../domain/incidents/containment/index.ts';
import type { OutsideStatus, OutsideSystem, Target } from '../../domain/incidents/containment/index.ts';
import { signWebhook } from '../../domain/people/channels/index.ts';
import { UnavailableError } from '../../domain/shared/errors.ts';
import { postWebhook } from './post-webhook.ts';

const PATIENCE_MS = 5000;
const NOT_FOUND = 404;

const Status = z.object({ status: z.string().check(z.regex(/^[a-z][a-z-]{1,40}$/)) });

type Settings = {
  /** The key of the system of that name. */
  keyOf: (name: string) => Promise<string>;
  /** Allows http: stage local only. */
  plain: boolean;
  now: () => string;
};

const about = ({ name = '', subject = '', account = '', region = '' }: Target) => ({ name, subject, account, region });

const statusAddress = (target: Target): URL => {
  const url = new URL(webhookOrder(target).statusUrl);
  for (const [part, value] of Object.entries(about(target))) url.searchParams.set(part, value);
  return url;
};

const readStatus = async (target: Target, plain: boolean): Promise<string | undefined> => {
  const url = statusAddress(target);
  if (url.protocol !== 'https:' && !plain) throw new UnavailableError(`${url.host} is not called without TLS`);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const headers = { accept: 'application/json', 'user-agent': 'Holdfast' };
  const answer = await fetch(url, { headers, redirect: 'error', signal }).catch((error: unknown) => {
    throw new UnavailableError(`${url.host}: ${error instanceof Error ? error.name : 'no answer'}`);
  });
  if (answer.status === NOT_FOUND) return undefined;
  if (!answer.ok) throw new UnavailableError(`${url.host} answered ${String(answer.status)}`);
  const said = Status.safeParse(await answer.json().catch(() => undefined));
  if (!said.success) throw new UnavailableError(`${url.host} answered without a status`);
  return said.data.status;
};

/** Where systems are read back. */
export const httpOutsideStatus = ({ plain }: Pick<Settings, 'plain'>): OutsideStatus => ({
  status: (target) => readStatus(target, plain),
});

/**
 * Systems that act when they are told to. Told by `POST url` with `{verb, name, subject, account, region, requestedAt}`, signed as
 * every webhook is, and `idempotency-key`: what comes with one it knows, it does not do again. Read back by `GET statusUrl`
 * with name, subject, account and region in the query: `{"status": "contained" | "released" | …}`, 404 for whom it does not know.
 */
export const httpOutsideSystem = ({ keyOf, plain, now }: Settings): OutsideSystem => ({
  tell: async ({ verb, key, requestedAt, target }) => {
    const { url, name } = webhookOrder(target);
    const body = JSON.stringify({ verb, ...about(target), requestedAt });
    const headers = { ...signWebhook(await keyOf(name), body, now()), 'idempotency-key': key };
    await postWebhook({ url, body, headers }, plain);
  },
  ...httpOutsideStatus({ plain }),
});
