import type { Postbox } from '../../adapters/ses/postbox.ts';
import type { Person } from '../../contracts/config/people.ts';
import type { Told } from '../../domain/incidents/containment/index.ts';
import { isRestricted } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { containedMail } from '../../domain/incidents/mails/index.ts';
import { bareNews, chooseChannels } from '../../domain/people/channels/index.ts';
import type { Reaching } from './channels/reaching.ts';

const mailFor = (state: IncidentState, { person, why }: Told, people: readonly Person[], now: string) =>
  containedMail({
    timeZone: person.timeZone,
    language: person.language,
    incident: { id: state.id, title: state.title, severity: state.severity?.level ?? 'SEV1' },
    containedAt: state.times.lastContainedAt ?? now,
    preAuthorisations: [...new Set(state.containment?.covers?.map(({ preAuthorisation }) => preAuthorisation))],
    commander: people.find(({ id }) => id === state.commander)?.label ?? '',
    why,
  });

/** Mails everybody who is told, once each; out of band and of a restricted case without any detail. */
export const tellContained = async (
  { postbox, reaching: { outOfBand, channels }, now }: { postbox: Postbox; reaching: Reaching; now: string },
  state: IncidentState,
  told: readonly Told[],
  people: readonly Person[],
): Promise<void> => {
  const severity = state.severity?.level;
  const round = String(state.containment?.round ?? 0);
  for (const one of told) {
    const { id: personId, language } = one.person;
    const occasion = { outOfBand, isRestricted: isRestricted(state), severity };
    const { mailTo, isBare } = chooseChannels(one.person, occasion, channels);
    if (mailTo === undefined) continue;
    const key = `${state.id}:contained-unasked:${round}:${personId}`;
    const letter = { key, to: mailTo, about: { personId } };
    await postbox.send(
      isBare
        ? { ...letter, ...bareNews(language, state.id) }
        : { ...letter, thread: state.id, ...mailFor(state, one, people, now) },
    );
  }
};
