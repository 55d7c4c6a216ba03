import { awsIdentityStore } from '../../adapters/aws/identity-store.ts';
import { actionRole } from '../../contracts/names.ts';
import { denyOlderSessions, DENY_POLICY } from '../../domain/incidents/containment/index.ts';
import { filledForm, postForm } from '../../local/decide.ts';
import { makeVictim } from '../../local/victim.ts';
import { account } from '../../local/environment.ts';
import { eventsOf, raiseStolenKey } from '../deployed/support/incidents.ts';
import { actUntil, askFor } from '../deployed/support/people.ts';
import { until } from '../deployed/support/until.ts';
import type { Bench } from './bench-cloud.ts';
import { printFigure, progress, ratioFigure } from './figure.ts';

const WARM_UPS = 1;
const ANSWER = { decision: 'approve', reason: 'The key is used from an address that is not ours; batch can wait.' };

/** Milliseconds from the approval's POST to the moment at which the journal says that the containment was verified. */
const containmentRun = async (bench: Bench): Promise<number> => {
  const { incident } = await raiseStolenKey(bench);
  const { link } = await askFor(bench, incident.id, 'containment');
  const form = await filledForm(link, ANSWER);
  const startedAt = Date.now();
  const answer = await postForm(link, form);
  if (!answer.ok) throw new Error(`the decision was answered with ${String(answer.status)}`);
  const verified = await until('the verified containment', async () =>
    (await eventsOf(incident.id)).find(({ type }) => type === 'incidents.containment-verified'),
  );
  // What follows must not weigh on the next run.
  await actUntil(bench, incident.id, ({ status }) => status === 'closed');
  return Date.parse(verified.recordedAt) - startedAt;
};

/** The bare calls to IAM that this takes: look, deactivate the key, deny older sessions, look again. */
const bareRun = async ({ cloud }: Bench): Promise<number> => {
  const { userName, accessKeyId } = await makeVictim(cloud);
  const store = awsIdentityStore(actionRole('deactivate-access-key'))(account);
  const startedAt = performance.now();
  await store.read(userName);
  await store.setKeyStatus(userName, accessKeyId, 'Inactive');
  await store.putPolicy(userName, DENY_POLICY, denyOlderSessions(new Date().toISOString()));
  await store.read(userName);
  return performance.now() - startedAt;
};

/** From the approval's POST to the verified containment of a stolen key. */
export const measureContainment = async (bench: Bench, runs: number): Promise<void> => {
  const [times, floors]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs + WARM_UPS; run += 1) {
    floors.push(await bareRun(bench));
    times.push(await containmentRun(bench));
    progress(`approval to containment: ${String(times.at(-1))} ms, floor ${String(floors.at(-1))} ms`);
  }
  printFigure(
    ratioFigure(
      { figure: 'approval POST to verified containment', unit: 'ms' },
      times.slice(WARM_UPS),
      floors.slice(WARM_UPS),
    ),
  );
};
