import { formatMoment } from '../../shared/html/index.ts';
import type { DeskMailView } from './desk-mail-view.ts';
import type { DeskNews, Duty } from './desk-news.ts';

/** What a mail says about its news. `until` is UTC ISO 8601. */
export type DeskWords = {
  subject: string;
  happened: string;
  asks: readonly string[];
  until?: string;
  lists: readonly (readonly [title: string, items: readonly string[]])[];
};

type Of<K extends DeskNews['kind']> = Extract<DeskNews, { kind: K }>;
type Say<K extends DeskNews['kind']> = (news: Of<K>, local: (iso: string) => string) => DeskWords;

const gapList = (gaps: readonly string[]): DeskWords['lists'] =>
  gaps.length > 0 ? [['Fields without an answer', gaps]] : [];

const ANSWER = 'Answer the questions on the page of the case. What you do not know yet may follow.';
const NEXT: Record<Duty['status'], string> = {
  open: 'The draft is being made. Record what is known on the page of the case.',
  drafted: 'Answer what is missing, and see that the two people who are asked by mail approve the draft.',
  approved: 'It is about to be handed over. See that this happens.',
  'handed-over': 'Submit it, and record when the recipient had it, the reference and the proof.',
  recorded: 'See that the second person who is asked by mail checks the recorded receipt.',
  received: 'Nothing: it was received.',
  withdrawn: 'Nothing: it is not owed any more.',
};

const HAND_OVER: Record<Of<'handed-over'>['channel'], (authority: string) => string[]> = {
  portal: (authority) => [
    'Download the report from the page of the case.',
    `Submit it. Recipient: ${authority}.`,
    'Record on the page of the case when it was there, the reference, and what the confirmation says.',
  ],
  mail: (authority) => [
    `It was sent by mail: ${authority}. Wait for the acknowledgement.`,
    'Record on the page of the case when it was there, the reference, and what the acknowledgement says.',
  ],
  s3: (authority) => [
    `It lies ready for the gateway: ${authority}. Wait for the confirmation.`,
    'Record on the page of the case when it was there, the reference, and what the confirmation says.',
  ],
};

const SAY: { [K in DeskNews['kind']]: Say<K> } = {
  'classification-overdue': ({ countedFrom, isDecided, limit }, local) => ({
    subject: 'classify now: 20 hours have passed',
    happened: `The facts say "major" and nobody has classified the incident. 20 hours have passed since ${isDecided ? 'the entity was aware' : 'detection'}, ${local(countedFrom)}.`,
    asks: [
      'Classify: the question was sent to the compliance desk by mail.',
      'Read the proposal and its reasons first.',
    ],
    until: limit,
    lists: [],
  }),
  contradictions: ({ facts }) => ({
    subject: facts.length === 1 ? 'two values of one figure: say which holds' : 'figures contradict each other',
    happened: 'Two people gave different actual figures. Until one is chosen, the graver one counts.',
    asks: ['Settle on the page of the case which value holds, with a reason.'],
    lists: [['What has two values', facts]],
  }),
  gaps: ({ duty, gaps }) => ({
    subject: `${gaps.length === 1 ? 'one answer' : `${gaps.length} answers`} needed for the report`,
    happened: `${duty.title}: the draft is made, and the law asks for what only a person can say.`,
    asks: [ANSWER],
    until: duty.due,
    lists: gapList(gaps),
  }),
  'deadline-warned': ({ duty, percent, gaps }, local) => ({
    subject: `${percent} % of the time passed, due ${local(duty.due)}`,
    happened: `${duty.title}: ${percent} % of the time has passed.`,
    asks: [NEXT[duty.status]],
    until: duty.due,
    lists: gapList(gaps),
  }),
  'last-hour-begun': ({ duty, gaps }, local) => ({
    subject: `last hour, due ${local(duty.due)}`,
    happened: `${duty.title}: the last hour has begun. Missing fields hold it back no longer; people decide on them.`,
    asks: [
      NEXT[duty.status],
      ...(gaps.length > 0
        ? ['Or let it go out with its gaps, on the page of the case. Two people still approve it.']
        : []),
    ],
    until: duty.due,
    lists: gapList(gaps),
  }),
  'deadline-breached': ({ duty, gaps }, local) => ({
    subject: `limit breached, was due ${local(duty.due)}`,
    happened: `${duty.title}: the limit passed without a receipt. That is on record with its status and gaps.`,
    asks: [
      NEXT[duty.status],
      ...(duty.limitBy === 'legal' ? ['Tell the recipient without delay that it is late, and why.'] : []),
    ],
    lists: gapList(gaps),
  }),
  'handed-over': ({ duty, channel, authority }) => ({
    subject: channel === 'portal' ? 'submit the report now' : 'the report was handed over',
    happened: `${duty.title}: two people approved it, and it was handed over. That is no receipt: the clock goes on.`,
    asks: HAND_OVER[channel](authority),
    until: duty.due,
    lists: [],
  }),
  'channel-failed': ({ duty, authority }) => ({
    subject: 'the channel failed: the alternative one is used',
    happened: `${duty.title}: a person says that the channel does not work. It is handed over by the alternative one: ${authority}.`,
    asks: [
      'You get a mail with what to do as soon as it is handed over again.',
      'Keep the proof that the channel failed.',
    ],
    until: duty.due,
    lists: [],
  }),
  received: ({ duty, submittedAt, reference, isInTime }, local) => ({
    subject: isInTime ? 'received in time' : 'received, but too late',
    happened: `${duty.title}: it was there ${local(submittedAt)}, ${isInTime ? 'in time' : 'too late'}, reference ${reference}. A second person checked the proof; the clock stopped.`,
    asks: ['Nothing for this report. What follows from it is on the page of the case.'],
    lists: [],
  }),
};

const say = <K extends DeskNews['kind']>(kind: K, news: Of<K>, local: (iso: string) => string): DeskWords =>
  SAY[kind](news, local);

/** The words of a mail, with its moments in the reader's zone. */
export const deskWords = ({ news, timeZone }: DeskMailView): DeskWords =>
  say(news.kind, news, (iso) => formatMoment(iso, timeZone));
