import type { ChannelsConfig } from '../../../contracts/config/channels.ts';
import type { Person } from '../../../contracts/config/people.ts';
import type { Severity } from '../../../contracts/severity.ts';

/** What decides how a person is reached about one question. */
export type Occasion = {
  /** The bank's own mail and chat are not to be trusted. */
  outOfBand: boolean;
  /** Only named people may know of the case. */
  isRestricted: boolean;
  severity: Severity | undefined;
};

/** How a person is reached. `isBare`: without any detail. Nothing in it: they cannot be reached, and the next tier is. */
export type Reach = { mailTo?: string; isBare: boolean; sms: boolean; chat: readonly string[] };

const ownChats = ({ chat }: ChannelsConfig, { id }: Person): string[] =>
  chat.filter(({ person }) => person === id).map((endpoint) => endpoint.id);

/**
 * How a person is asked: by mail and their own chat; grave cases page by SMS too. Out of band by SMS and private mail alone,
 * without details. A restricted case goes without details, and into no chat.
 */
export const chooseChannels = (
  person: Person,
  { outOfBand, isRestricted, severity }: Occasion,
  channels: ChannelsConfig,
): Reach => {
  const { mail, privateMail, phone } = person;
  if (outOfBand)
    return {
      ...(privateMail === undefined ? {} : { mailTo: privateMail }),
      isBare: true,
      sms: phone !== undefined,
      chat: [],
    };
  const isPaged = severity !== undefined && channels.pagedSeverities.includes(severity);
  return {
    mailTo: mail,
    isBare: isRestricted,
    sms: isPaged && phone !== undefined,
    chat: isRestricted ? [] : ownChats(channels, person),
  };
};

/** The channel after mail: where a person is asked when their mail came back. */
export type NextChannel = { kind: 'sms' } | { kind: 'chat'; endpointId: string } | { kind: 'private-mail' };

/** SMS, then the person's own chat, then private mail; undefined when mail was all they had. */
export const nextChannel = (person: Person, channels: ChannelsConfig): NextChannel | undefined => {
  if (person.phone !== undefined) return { kind: 'sms' };
  const [endpointId] = ownChats(channels, person);
  if (endpointId !== undefined) return { kind: 'chat', endpointId };
  return person.privateMail === undefined ? undefined : { kind: 'private-mail' };
};
