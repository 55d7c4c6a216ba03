import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { readAsks } from '../../adapters/dynamodb/read-asks.ts';
import { readGoverned } from '../../adapters/dynamodb/governed-documents.ts';
import { environment } from '../../adapters/environment.ts';
import type { Postbox } from '../../adapters/ses/postbox.ts';
import type { LoadReport } from '../../contracts/config/load-report.ts';
import type { Mode } from '../../contracts/config/mode.ts';
import type { Person } from '../../contracts/config/people.ts';
import { ENV } from '../../contracts/env.ts';
import { loadForManager, loadMail, loadOnPeople, managersOf } from '../../domain/reporting/index.ts';
import type { Ask } from '../../domain/reporting/index.ts';
import { after, DAY } from '../../domain/shared/time.ts';
import { peoplePostbox } from '../_shared/channels/people-postbox.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** What the digest is made from, and how it is sent. */
export type LoadDigest = {
  asks: (since: string) => Promise<Ask[]>;
  people: () => Promise<readonly Person[]>;
  setting: () => Promise<LoadReport>;
  mode: () => Promise<Mode>;
  postbox: Postbox;
};

/** Weeks end at midnight UTC before the run: a run that is repeated that day tells of the same week. */
const weekBefore = (now: string): { since: string; until: string } => {
  const until = `${now.slice(0, 10)}T00:00:00.000Z`;
  return { since: after(until, -7 * DAY), until };
};

/** Tells every manager once how much was asked of their teams in the week before. Out of band it waits: it is no alarm. */
export const mailLoadStep =
  ({ asks, people, setting, mode, postbox }: LoadDigest) =>
  async (_input: object, { now }: Pick<Invocation, 'now'>): Promise<{ managers: number; until: string }> => {
    const period = weekBefore(now);
    const { outOfBand } = await mode();
    if (outOfBand) return { managers: 0, until: period.until };
    const [found, everybody, rule] = await Promise.all([asks(period.since), people(), setting()]);
    const load = loadOnPeople(found, everybody, period, rule);
    const managers = managersOf(everybody);
    for (const manager of managers) {
      const mail = loadMail(loadForManager(load, everybody, manager.id), manager);
      await postbox.send({ key: `load:${period.until}:${manager.id}`, to: manager.mail, ...mail });
    }
    return { managers: managers.length, until: period.until };
  };

export const handler = step(z.object({}), () =>
  mailLoadStep({
    asks: (since) =>
      readAsks({ approvals: environment(ENV.approvalsTable), visits: environment(ENV.visitsTable) }, since),
    people: readPeople,
    setting: async () => (await readGoverned('load-report')).content,
    mode: async () => (await readGoverned('mode')).content,
    postbox: peoplePostbox(environment(ENV.peopleTable)),
  }),
);
