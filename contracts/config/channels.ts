import * as z from 'zod/mini';
import { PersonId } from './people.ts';
import { Severity } from '../severity.ts';

/** Where a chat tool takes messages. Plain http is only for a laptop: the adapter refuses it elsewhere. */
export const ChatEndpoint = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]{3,40}$/)),
  kind: z.enum(['slack', 'teams']),
  url: z.url({ protocol: /^https?$/ }),
  /** A person's own channel gets the personal link; a team's channel is told who is asked, without any link. */
  person: z.optional(PersonId),
  team: z.optional(z.string().check(z.minLength(1))),
});
export type ChatEndpoint = z.infer<typeof ChatEndpoint>;

/** More than `most` messages about decisions to one recipient within a window become one digest. */
export const DigestRule = z.strictObject({
  most: z.int().check(z.gte(1), z.lte(10_000)),
  windowSeconds: z.int().check(z.gte(30), z.lte(900)),
});
export type DigestRule = z.infer<typeof DigestRule>;

/** SNS stops an e-mail subscription that gets more than ten messages a second; `burst` and `perSecond` stay below that together. */
export const RateRule = z
  .strictObject({ perSecond: z.int().check(z.gte(1)), burst: z.int().check(z.gte(1)) })
  .check(z.refine(({ perSecond, burst }) => perSecond + burst < 10, 'perSecond and burst together must be below 10'));
export type RateRule = z.infer<typeof RateRule>;

/** How people are reached (config/channels.json), beside their addresses in the directory. */
export const ChannelsConfig = z.strictObject({
  digest: DigestRule,
  rate: RateRule,
  /** Asks of these severities also page by SMS. */
  pagedSeverities: z.array(Severity),
  chat: z
    .array(ChatEndpoint)
    .check(
      z.refine(
        (chat) => chat.every(({ person, team }) => (person === undefined) !== (team === undefined)),
        'a chat endpoint belongs to one person or to one team',
      ),
    ),
});
export type ChannelsConfig = z.infer<typeof ChannelsConfig>;
