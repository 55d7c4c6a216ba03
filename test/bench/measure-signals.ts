import { setTimeout as sleep } from 'node:timers/promises';
import { paginateQuery } from '@aws-sdk/client-dynamodb';
import { fromStoredState } from '../../adapters/dynamodb/stored-state.ts';
import { dynamo } from '../../adapters/dynamodb/client.ts';
import { readSignalCount } from '../../adapters/dynamodb/signal-count.ts';
import { ENV } from '../../contracts/env.ts';
import { STATUS_INDEX } from '../../contracts/keys.ts';
import { functionName } from '../../contracts/names.ts';
import { OUTPUT } from '../../contracts/outputs.ts';
import { tableOf } from '../deployed/support/resources.ts';
import type { Bench } from './bench-cloud.ts';
import { printFigure, progress, ratioFigure, rounded } from './figure.ts';
import { setVariable } from './function-variables.ts';
import type { Sizes } from './sizes.ts';
import { depthOf, drain, makeFindings, makeSignals } from './storm.ts';

type Storm = { incidents: number; counted: number; deadLetters: number };

/** Until the streams are read and the last events published. */
const REST_MS = 3_000;

/** The incidents that these events opened. */
const openedBy = async (bench: Bench, eventIds: ReadonlySet<string>): Promise<string[]> => {
  const pages = paginateQuery(
    { client: dynamo() },
    {
      TableName: tableOf(bench, 'incidents'),
      IndexName: STATUS_INDEX,
      KeyConditionExpression: '#status = :open',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':open': { S: 'open' } },
    },
  );
  const ids: string[] = [];
  for await (const { Items } of pages)
    for (const item of Items ?? []) {
      const { id, signalUid } = fromStoredState(item) as { id: string; signalUid: string };
      if (eventIds.has(signalUid.slice(0, 36))) ids.push(id);
    }
  return ids;
};

/** What became of a storm: a fast answer that lost a signal is no answer. */
const check = async (bench: Bench, eventIds: ReadonlySet<string>): Promise<Storm> => {
  const incidents = await openedBy(bench, eventIds);
  const table = tableOf(bench, 'detection');
  const counts = await Promise.all(incidents.map((id) => readSignalCount(table, id)));
  const deadLetters = await depthOf(bench.outputs[OUTPUT.signalsDeadLetterQueue] ?? '');
  return { incidents: incidents.length, counted: counts.reduce((sum, { count }) => sum + count, 0), deadLetters };
};

const measureStorm = async (bench: Bench, { signals, fingerprints }: Sizes) => {
  const queue = bench.outputs[OUTPUT.signalsQueue] ?? '';
  const findings = makeFindings(fingerprints);
  const first = makeSignals(findings, signals);
  const floor = await drain(bench.floorQueue, [...first.values()]);
  const opening = await drain(queue, [...first.values()]);
  await sleep(REST_MS);
  const storm = await check(bench, new Set(first.keys()));
  const repeating = await drain(queue, [...makeSignals(findings, signals).values()]);
  await sleep(REST_MS);
  const speeds = [floor, opening, repeating].map((speed) => rounded(speed)).join(', ');
  progress(`signals per second (floor, opening, repeating): ${speeds}; ${JSON.stringify(storm)}`);
  return { floor, opening, repeating, storm };
};

const measureRounds = async (bench: Bench, sizes: Sizes) => {
  const warmUp = makeSignals(makeFindings(2), 60);
  await drain(bench.floorQueue, [...warmUp.values()]);
  await drain(bench.outputs[OUTPUT.signalsQueue] ?? '', [...warmUp.values()]);
  const rounds: Awaited<ReturnType<typeof measureStorm>>[] = [];
  for (let round = 0; round < sizes.storms; round += 1) rounds.push(await measureStorm(bench, sizes));
  return rounds;
};

/**
 * Signals per second: a storm that opens its incidents, and one that repeats what is known. What ingestion starts is a run
 * that ends at once: 50 workflows side by side on one machine would measure how many processes it can start.
 */
export const measureSignals = async (bench: Bench, sizes: Sizes): Promise<void> => {
  const ingestion = functionName('local', 'detection', 'ingest-signals');
  const putBack = await setVariable(ingestion, ENV.handleIncident, bench.emptyRunArn);
  const rounds = await measureRounds(bench, sizes).finally(putBack);
  const floors = rounds.map(({ floor }) => floor);
  const head = { unit: 'signals/s', aim: '0.5 x' };
  const details = { signals: sizes.signals, fingerprints: sizes.fingerprints };
  const opening = { figure: 'signals per second, opening incidents', ...head };
  const outcomes = { ...details, outcomes: rounds.map(({ storm }) => storm) };
  printFigure(
    ratioFigure(
      opening,
      rounds.map((round) => round.opening),
      floors,
      outcomes,
    ),
  );
  const repeating = { figure: 'signals per second, repeating', ...head };
  printFigure(
    ratioFigure(
      repeating,
      rounds.map((round) => round.repeating),
      floors,
      details,
    ),
  );
};
