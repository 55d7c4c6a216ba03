import * as z from 'zod/mini';
import { Lei } from '../lei.ts';

const Contact = z.strictObject({
  name: z.string(),
  email: z.email(),
  phone: z.string().check(z.regex(/^\+[1-9][\d ]{5,20}$/)),
});

/** How an authority takes reports (2025/302 Art. 4): by its portal, by mail, or dropped for a gateway. */
const Channel = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('portal'), authority: z.string(), url: z.url() }),
  z.strictObject({ kind: z.literal('mail'), authority: z.string(), to: z.email() }),
  z.strictObject({ kind: z.literal('s3'), authority: z.string(), prefix: z.string() }),
]);
export type Channel = z.infer<typeof Channel>;

/** A legal entity with duties of its own: no decision of its parent stands in for it. */
export const Entity = z.strictObject({
  /** Part of the ids of its cases; no dots, which separate. */
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,30}$/)),
  name: z.string().check(z.minLength(1)),
  lei: Lei,
  /** Codes of 2025/302 field 1.4; empty for a company outside DORA. */
  types: z.array(z.string()),
  /** Whose reporting rules it is under: DORA, or NIS2 as a group company that is no financial entity. */
  regime: z.enum(['dora', 'nis2']),
  /** ISO 3166-1 alpha-2 of its home member state: holidays and authority. */
  memberState: z.string().check(z.regex(/^[A-Z]{2}$/)),
  /** IANA zone of its deadlines. */
  timeZone: z.string(),
  /** 2025/301 Art. 5(5): credit institutions, CCPs, trading venues, NIS2 essential or important entities. */
  weekendReliefExcluded: z.boolean(),
  /** 2025/301 Art. 5(6): since when the authority holds it significant or systemic. UTC. */
  significantSince: z.optional(z.iso.datetime()),
  microenterprise: z.boolean(),
  article16: z.boolean(),
  nis2: z.enum(['essential', 'important', 'none']),
  /** Whether Directive 2014/59/EU (BRRD) covers it: fields 4.10 and 4.11. */
  brrd: z.boolean(),
  parent: z.optional(z.strictObject({ name: z.string(), lei: Lei })),
  contacts: z.strictObject({ primary: Contact, secondary: Contact }),
  /** ISO 4217, field 1.15. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  language: z.enum(['en', 'de']),
  /** The authority of DORA or NIS2, and that of GDPR. */
  channel: Channel,
  dataProtection: Channel,
  /** What is used when the channel does not work. */
  alternative: Channel,
  /** Whom people tell: they send it, and record that they did. */
  told: z.strictObject({ clients: Channel, 'data-subjects': Channel, csirt: Channel, insurer: Channel }),
  /** AWS accounts it runs; `*` takes what no other entity does. */
  accounts: z.array(z.string().check(z.minLength(1))),
});
export type Entity = z.infer<typeof Entity>;

/** config/entities.json. */
export const EntitiesConfig = z.strictObject({ entities: z.array(Entity).check(z.minLength(1)) });
export type EntitiesConfig = z.infer<typeof EntitiesConfig>;
