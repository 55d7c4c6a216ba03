import { decide } from '../../../local/decide.ts';
import type { Application } from './application.ts';
import { readIncident } from './incidents.ts';
import { askFor } from './people.ts';
import { until } from './until.ts';

/** A second person approves the release that was proposed; ends when it was carried out. */
export const approveRelease = async (app: Application, id: string): Promise<void> => {
  await decide((await askFor(app, id, 'release')).link, { decision: 'approve', reason: 'It was the owner indeed.' });
  await until('the release', async () => (await readIncident(id)).release === undefined);
};
