import { enqueueDelivery } from '../../../adapters/aws/delivery-queue.ts';
import { findPerson } from '../../../adapters/config/people.ts';
import { dynamoDigestStore } from '../../../adapters/dynamodb/digest-store.ts';
import { sendOnce } from '../../../adapters/dynamodb/message-claim.ts';
import { environment } from '../../../adapters/environment.ts';
import { publishNote } from '../../../adapters/sns/publish-note.ts';
import type { Person } from '../../../contracts/config/people.ts';
import { ENV } from '../../../contracts/env.ts';
import { digestMail, digestNote, noteText, practiceOf } from '../../../domain/approvals/messages/index.ts';
import type { DigestEntry } from '../../../domain/approvals/messages/index.ts';
import { chooseChannels, flushDigest } from '../../../domain/people/channels/index.ts';
import type { Ask, Flushed } from '../../../domain/people/channels/index.ts';
import { teamRecipient, TOPIC } from './ask-person.ts';
import type { Delivering } from './deliver.ts';
import { postChat } from './post-chat.ts';
import { isToBeTold } from './read-ask.ts';
import { atMost } from '../at-most.ts';
import { isHiddenIncident } from '../hidden-incident.ts';
import { readGathered } from './read-gathered.ts';
import type { Gathered } from './read-gathered.ts';
import { viewFor } from './write-ask.ts';

type Sent = 'sent' | 'sent-before';

/** Cases looked at anew at a time. */
const AT_ONCE = 20;

/** Whether nothing of its case may reach them. Only a restricted case and who owns a principal need the look. */
const isKept = async ({ file: { approval }, isRestricted }: Gathered, person: Person): Promise<boolean> => {
  const { incidentId } = approval;
  if (incidentId === undefined || (!isRestricted && person.principals.length === 0)) return false;
  return isHiddenIncident(incidentId, person);
};

const entriesFor = async (asks: readonly Ask[], person: Person, by: Delivering): Promise<DigestEntry[]> => {
  const open = (await readGathered(asks)).filter(({ file }) => isToBeTold(file.approval, person.id, by.now));
  const told = await atMost(AT_ONCE, open, async (one) => ((await isKept(one, person)) ? [] : [one]));
  return told.flat().map(({ file, isRestricted }) => ({ view: viewFor(file, person.id, by), isBare: isRestricted }));
};

const sendToPerson = async (key: string, asks: readonly Ask[], person: Person, by: Delivering): Promise<Sent> => {
  const entries = await entriesFor(asks, person, by);
  // All were answered while they waited: nothing more is said.
  if (entries.length === 0) return 'sent';
  const { outOfBand, channels } = by;
  const [severity] = entries.map(({ view }) => view.incident.severity ?? 'SEV4').sort();
  const reach = chooseChannels(person, { outOfBand, isRestricted: false, severity }, channels);
  const mail = digestMail({ language: person.language, rule: channels.digest, isBare: reach.isBare, asks: entries });
  const sent =
    reach.mailTo === undefined
      ? 'sent'
      : await by.postbox.send({ key, to: reach.mailTo, about: { personId: person.id }, ...mail });
  const firstDue = entries.map(({ view }) => view.deadline.dueAt).sort()[0] ?? by.now;
  const practice = practiceOf(entries);
  const about = { count: entries.length, firstDue, ...(practice === undefined ? {} : { practice }) };
  if (reach.sms) await enqueueDelivery({ channel: 'digest-page', personId: person.id, key: `${key}:sms`, ...about });
  return sent;
};

/** The digest of those who watch: the topic, or a team's channel. No restricted case is in it. */
const sendToWatchers = async (key: string, asks: readonly Ask[], recipient: string, by: Delivering): Promise<Sent> => {
  const open = (await readGathered(asks)).filter(({ isRestricted }) => !isRestricted);
  const views = open.map(({ file }) => viewFor(file, file.approval.asked[0]?.personId ?? '', by));
  const endpoint = by.channels.chat.find(({ id }) => teamRecipient(id) === recipient);
  if (by.outOfBand || views.length === 0 || (recipient !== TOPIC && endpoint === undefined)) return 'sent';
  const note = digestNote(views);
  return sendOnce(environment(ENV.approvalsTable), key, () =>
    endpoint === undefined ? publishNote({ subject: note.title, text: noteText(note) }) : postChat(endpoint, note),
  );
};

/** Sends what is gathered for a recipient: a person, the topic, or a team's channel. */
export const flushRecipient = async (recipient: string, by: Delivering): Promise<Flushed> => {
  const store = dynamoDigestStore(environment(ENV.approvalsTable));
  const person = await findPerson(recipient);
  return flushDigest(store, recipient, { now: by.now, rule: by.channels.digest }, (key, asks) =>
    person === undefined ? sendToWatchers(key, asks, recipient, by) : sendToPerson(key, asks, person, by),
  );
};
