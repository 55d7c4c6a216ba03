import type { Letter, Postbox } from '../../adapters/ses/postbox.ts';
import type { Person } from '../../contracts/config/people.ts';
import { isOverdue, isRestricted, involvedOf, whoHearsOfAction } from '../../domain/incidents/index.ts';
import type { Hearer, IncidentState, ReviewAction } from '../../domain/incidents/index.ts';
import { actionMail } from '../../domain/incidents/mails/index.ts';
import { bareNews, chooseChannels } from '../../domain/people/channels/index.ts';
import type { Reaching } from './channels/reaching.ts';

/** How mails about actions go out, and what they need to know. `revealed`: the incident's sealed contents by ref. */
export type Telling = {
  postbox: Postbox;
  reaching: Reaching;
  people: readonly Person[];
  revealed: ReadonlyMap<string, string>;
  now: string;
};

/** What a mail is about; `occasion` tells the reminders of one action apart. */
export type ActionNews = { action: ReviewAction; kind: 'owed' | 'reminded'; occasion: string };

const occasionOf = ({ dueOn }: ReviewAction, kind: ActionNews['kind'], now: string): 'owed' | 'due' | 'overdue' => {
  if (kind === 'owed') return 'owed';
  return isOverdue(dueOn, now) ? 'overdue' : 'due';
};

const labelOf = ({ people }: Telling, personId: string): string =>
  people.find(({ id }) => id === personId)?.label ?? personId;

const mailFor = (state: IncidentState, { action, kind }: ActionNews, { person, isOwner }: Hearer, telling: Telling) => {
  const { key, what, dueOn, owner, changes } = action;
  return actionMail({
    language: person.language,
    timeZone: person.timeZone,
    incident: { id: state.id, title: state.title, severity: state.severity?.level ?? 'SEV1' },
    action: {
      ...{ key, dueOn, what: telling.revealed.get(what.ref) ?? '(erased)' },
      ...(changes === undefined ? {} : { changes }),
    },
    owner: labelOf(telling, owner),
    isOwner,
    occasion: occasionOf(action, kind, telling.now),
  });
};

const tellOne = async (state: IncidentState, news: ActionNews, hearer: Hearer, telling: Telling): Promise<void> => {
  const { outOfBand, channels } = telling.reaching;
  const { id: personId, language } = hearer.person;
  const severity = state.severity?.level;
  const reach = chooseChannels(hearer.person, { outOfBand, isRestricted: isRestricted(state), severity }, channels);
  if (reach.mailTo === undefined) return;
  const key = `${state.id}:action:${news.action.key}:${news.kind}:${news.occasion}:${personId}`;
  const letter: Pick<Letter, 'key' | 'to' | 'about'> = { key, to: reach.mailTo, about: { personId } };
  const text = reach.isBare
    ? bareNews(language, state.id)
    : { thread: state.id, ...mailFor(state, news, hearer, telling) };
  await telling.postbox.send({ ...letter, ...text });
};

/** Mails everybody who hears of an action, once each for each occasion. */
export const tellOfAction = async (state: IncidentState, news: ActionNews, telling: Telling): Promise<void> => {
  const { restrictedTo } = state;
  const principals = involvedOf(state, telling.revealed);
  const hiding = { principals, ...(restrictedTo === undefined ? {} : { restrictedTo }) };
  for (const hearer of whoHearsOfAction(hiding, news.action, telling.people, telling.now))
    await tellOne(state, news, hearer, telling);
};
