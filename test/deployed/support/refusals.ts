import { expect } from '@jest/globals';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { postForm } from '../../../local/decide.ts';
import { readMessages } from '../../../local/mailbox/read-messages.ts';
import type { Victim } from '../../../local/victim.ts';
import type { Application } from './application.ts';

/** An incident that somebody tries to decide about, and the user it is about. */
type Told = { incident: IncidentState; victim: Victim };

const HTML = { accept: 'text/html' };

/** What none of them may learn: the incident, its title, and whose key it is about. */
export const expectNothingTold = (text: string, { incident, victim }: Told): void => {
  for (const told of [incident.id, incident.title, victim.userName, victim.accessKeyId])
    expect(text).not.toContain(told);
};

/** What a link answers that was never valid: the same for everybody. */
const neutral = async (link: string): Promise<string> => {
  const forged = await fetch(link.replace(/~[\w-]{43}$/, `~${'A'.repeat(43)}`), { headers: HTML });
  expect(forged.status).toBe(404);
  return forged.text();
};

/** A look at the link and a post of it tell no more than a link that was never valid. */
export const expectNoSuchLink = async (link: string, form: Record<string, string>, told: Told): Promise<void> => {
  const page = await neutral(link);
  expectNothingTold(page, told);
  for (const answer of [await fetch(link, { headers: HTML }), await postForm(link, form)]) {
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(page);
  }
  const answer = await postForm(link, form, 'application/json');
  expect(answer.status).toBe(404);
  expectNothingTold(await answer.text(), told);
};

/** Posts it as a browser and as a program; both are refused, and neither is told anything. */
export const expectUnproven = async (link: string, form: Record<string, string>, told: Told): Promise<void> => {
  for (const accept of ['text/html', 'application/json']) {
    const answer = await postForm(link, form, accept);
    expect(answer.status).toBe(422);
    // The form posts to the link itself, which who posts has anyhow.
    const own = link.slice(link.lastIndexOf('/') + 1);
    expectNothingTold((await answer.text()).replaceAll(own, ''), told);
  }
};

/** Every address that stands in the mails to a person, newest mail first. */
export const linksMailedTo = async ({ cloud }: Application, address: string): Promise<string[]> =>
  ((await readMessages(cloud.name)) ?? [])
    .filter(({ kind, to }) => kind === 'mail' && to.includes(address))
    .flatMap(({ text }) => text.match(/https?:\/\/\S+~\S+/g) ?? []);
