import { setTimeout as sleep } from 'node:timers/promises';
import { OUTPUT } from '../../contracts/outputs.ts';
import { executionsOf, historyOf } from '../deployed/support/histories.ts';
import { raiseStolenKey } from '../deployed/support/incidents.ts';
import { actUntil } from '../deployed/support/people.ts';
import type { Bench } from './bench-cloud.ts';
import { startCapacityProxy } from './capacity-proxy.ts';
import type { Consumed } from './capacity-proxy.ts';
import { median, printFigure, progress, rounded } from './figure.ts';
import type { Figure } from './figure.ts';
import { setVariable } from './function-variables.ts';

/** US dollars in eu-central-1, on demand, without free tiers (list prices of 2025). */
const PRICE = { transition: 0.025 / 1_000, write: 0.7625 / 1_000_000, read: 0.1525 / 1_000_000 };
const AIM = 60;
/** What follows a close: the last events are published and archived, the history is stored. */
const AFTERMATH_MS = 5_000;

type Spent = { transitions: Record<string, number>; executions: number; dynamo: Consumed };

/** States entered and tasks tried again, as Step Functions bills them, by workflow. */
const transitionsOf = async (incidentId: string): Promise<Pick<Spent, 'transitions' | 'executions'>> => {
  const executions = await executionsOf(incidentId);
  const transitions: Record<string, number> = {};
  for (const { arn } of executions) {
    const types = (await historyOf(arn)).map(({ type = '' }) => type);
    const count = (wanted: RegExp): number => types.filter((type) => wanted.test(type)).length;
    const retries = count(/^(Task|LambdaFunction)Scheduled$/) - count(/^TaskStateEntered$/);
    const workflow = arn.split(':').at(-2)?.replace('holdfast-local-', '') ?? '';
    transitions[workflow] = (transitions[workflow] ?? 0) + count(/StateEntered$/) + Math.max(0, retries);
  }
  return { transitions, executions: executions.length };
};

const runIncident = async (bench: Bench, take: () => Consumed): Promise<Spent> => {
  take();
  const { incident } = await raiseStolenKey(bench);
  await actUntil(bench, incident.id, ({ status }) => status === 'closed');
  await sleep(AFTERMATH_MS);
  // Only stage local reads its clock from a table.
  const { [bench.outputs[OUTPUT.clockTable] ?? '']: _clock, ...dynamo } = take();
  return { ...(await transitionsOf(incident.id)), dynamo };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const figureOf = (spent: Spent[]): Figure => {
  const total = ({ transitions }: Spent): number => sum(Object.values(transitions));
  const middle = spent.find((one) => total(one) === median(spent.map(total))) ?? spent[0];
  if (middle === undefined) throw new Error('no incident was measured');
  const tables = Object.values(middle.dynamo);
  const [reads, writes] = [sum(tables.map((table) => table.reads)), sum(tables.map((table) => table.writes))];
  const price = total(middle) * PRICE.transition + reads * PRICE.read + writes * PRICE.write;
  return {
    figure: 'one whole incident',
    value: total(middle),
    unit: 'transitions',
    floor: AIM,
    ratio: rounded(total(middle) / AIM, 2),
    aim: '60 transitions (1 x)',
    runs: spent.length,
    byWorkflow: middle.transitions,
    executions: middle.executions,
    readUnits: reads,
    writeUnits: writes,
    calls: sum(tables.map(({ calls }) => calls)),
    usdFor1000: {
      transitions: rounded(total(middle) * PRICE.transition * 1_000, 2),
      dynamo: rounded((reads * PRICE.read + writes * PRICE.write) * 1_000, 2),
      together: rounded(price * 1_000, 2),
    },
    byTable: Object.fromEntries(Object.entries(middle.dynamo).map(([name, units]) => [shortName(name), units])),
  };
};

const shortName = (table: string): string => /local-data-(\w+?)Table/i.exec(table)?.[1] ?? table;

/** A stolen key from its finding to the close: what Step Functions and DynamoDB would bill. */
export const measureIncident = async (bench: Bench, runs: number): Promise<void> => {
  const { url, take, close } = await startCapacityProxy(bench.cloud.endpoint);
  const putBack = await setVariable('holdfast-', 'AWS_ENDPOINT_URL_DYNAMODB', url);
  const spent: Spent[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      spent.push(await runIncident(bench, take));
      progress(`whole incident: ${JSON.stringify(spent.at(-1)?.transitions)}`);
    }
  } finally {
    await putBack();
    close();
  }
  printFigure(figureOf(spent));
};
