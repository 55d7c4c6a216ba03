import { readChatSecret } from '../../../adapters/aws/chat-secret.ts';
import { environmentIfSet } from '../../../adapters/environment.ts';
import { postWebhook } from '../../../adapters/http/post-webhook.ts';
import type { ChatEndpoint } from '../../../contracts/config/channels.ts';
import { ENV } from '../../../contracts/env.ts';
import { slackPayload, teamsPayload } from '../../../domain/approvals/messages/index.ts';
import type { ChatNote } from '../../../domain/approvals/messages/index.ts';
import { signWebhook } from '../../../domain/people/channels/index.ts';

const PAYLOADS = { slack: slackPayload, teams: teamsPayload } as const;

/** Posts a note to a chat tool, signed at the moment of sending: the receiver refuses what is old, by its own clock. */
export const postChat = async ({ kind, url }: ChatEndpoint, note: ChatNote): Promise<void> => {
  const body = JSON.stringify(PAYLOADS[kind](note));
  const headers = signWebhook(await readChatSecret(), body, new Date().toISOString());
  await postWebhook({ url, body, headers }, environmentIfSet(ENV.stage) === 'local');
};
