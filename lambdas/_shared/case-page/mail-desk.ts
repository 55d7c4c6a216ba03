import type { Letter } from '../../../adapters/ses/postbox.ts';
import type { Person } from '../../../contracts/config/people.ts';
import { deskMail, TOLD, WHY } from '../../../domain/regulation/mails/index.ts';
import { findEntity } from '../regulation-step.ts';
import { casePath } from './case-link.ts';
import type { Named, Told } from './read-news.ts';

/** How mails go out. */
export type Sending = {
  postbox: { send: (letter: Letter) => Promise<unknown> };
  secret: string;
  publicUrl: string;
  now: string;
};

/** Mails everybody of the addressed roles their own link, once per event: the key survives retries. */
export const mailDesk = async (
  { postbox, secret, publicUrl, now }: Sending,
  { aggregateId, seq, type, news, state }: Named & Told,
  people: readonly Person[],
): Promise<void> => {
  const entity = findEntity(state.entityId).name;
  const incident = { id: state.incidentId, title: state.title };
  await Promise.all(
    people.map(async ({ id, label, mail: to, timeZone, roles }) => {
      const role = TOLD[news.kind].find((told) => roles.some((held) => held === told));
      if (role === undefined) return;
      const reader = { label, why: WHY[role] ?? '' };
      const link = `${publicUrl}${casePath(secret, state.id, id)}`;
      const mail = deskMail({ now, timeZone, incident, entity, news, reader, link });
      await postbox.send({ key: `${aggregateId}:${type}:${String(seq)}:${id}`, to, ...mail });
    }),
  );
};
