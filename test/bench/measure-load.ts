import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../local/paths.ts';
import { bundleFloor, floorFolder } from './bundle-floor.ts';
import { median, printFigure, progress, rounded } from './figure.ts';
import type { Figure } from './figure.ts';
import { weightsOf } from './weigh-bundle.ts';

const run = promisify(execFile);
const AIM = 1.5;

const SCRIPT = `
const [started, cpu] = [performance.now(), process.cpuUsage()];
await import(process.argv[1]);
const { user, system } = process.cpuUsage(cpu);
process.stdout.write(JSON.stringify({ ms: performance.now() - started, cpuMs: (user + system) / 1000 }));
process.exit(0);`;

type Load = { ms: number; cpuMs: number };
/** A handler's load, and the floor's right after it: on a shared machine only neighbours can be compared. */
type Pair = { own: Load; floor: Load };

/** How long a fresh process takes to import a module, its own start left out. Throws when the import fails. */
const importOnce = async (file: string): Promise<Load> => {
  const args = ['--input-type=module', '-e', SCRIPT, file];
  const { stdout } = await run(process.execPath, args, { cwd: '/', env: { PATH: process.env['PATH'] } });
  return JSON.parse(stdout) as Load;
};

const measurePairs = async (floor: string, files: string[], rounds: number): Promise<Map<string, Pair[]>> => {
  const pairs = new Map<string, Pair[]>(files.map((file) => [file, []]));
  for (let round = 0; round < rounds; round += 1) {
    progress(`load time: round ${String(round + 1)} of ${String(rounds)}`);
    for (const file of files)
      pairs.get(file)?.push({ own: await importOnce(join(root, file)), floor: await importOnce(floor) });
  }
  return pairs;
};

const buildAll = async (): Promise<void> => {
  await bundleFloor();
  await run(process.execPath, ['scripts/bundle.ts'], { cwd: root });
};

const ratioOf = (pairs: Pair[], kind: keyof Load): number =>
  rounded(median(pairs.map(({ own, floor }) => own[kind] / floor[kind])), 2);

const figureOf = (file: string, pairs: Pair[]): Figure => ({
  figure: `load ${file.split('/').slice(2, 4).join('/')}`,
  unit: 'ms',
  aim: '1.5 x',
  value: rounded(median(pairs.map(({ own }) => own.ms))),
  floor: rounded(median(pairs.map(({ floor }) => floor.ms))),
  ratio: ratioOf(pairs, 'ms'),
  cpuRatio: ratioOf(pairs, 'cpuMs'),
  runs: pairs.length,
  kilobytes: rounded(readFileSync(join(root, file)).length / 1000, 0),
  heaviest: weightsOf(file),
});

const summaryOf = (figures: Figure[]): Figure => {
  const ratios = figures.map(({ ratio = Number.NaN }) => ratio);
  const cpuRatios = figures.map(({ cpuRatio }) => Number(cpuRatio));
  const max = Math.max(...ratios);
  return {
    figure: 'load of all handlers',
    unit: 'ms',
    aim: '1.5 x',
    value: median(figures.map(({ value }) => value)),
    floor: median(figures.map(({ floor = Number.NaN }) => floor)),
    ratio: median(ratios),
    cpuRatio: median(cpuRatios),
    max,
    cpuMax: Math.max(...cpuRatios),
    slowest: figures.find(({ ratio }) => ratio === max)?.figure,
    aboveAim: ratios.filter((ratio) => ratio > AIM).length,
    handlers: figures.length,
  };
};

/** Load time of every bundled handler, and the summary of all. */
export const measureLoad = async (rounds: number): Promise<void> => {
  await buildAll();
  const floor = join(floorFolder('put-one'), 'index.mjs');
  const handlers = globSync('dist/lambdas/*/*/index.mjs', { cwd: root }).sort();
  const pairs = await measurePairs(floor, handlers, rounds);
  const figures = handlers.map((file) => figureOf(file, pairs.get(file) ?? []));
  for (const figure of [...figures, summaryOf(figures)]) printFigure(figure);
};
