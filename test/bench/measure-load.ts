import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../local/paths.ts';
import { bundleFloor, floorFolder } from './bundle-floor.ts';
import { median, printFigure, progress, ratioFigure, rounded } from './figure.ts';
import type { Figure } from './figure.ts';
import { weightsOf } from './weigh-bundle.ts';

const run = promisify(execFile);

const SCRIPT = `
const started = performance.now();
await import(process.argv[1]);
process.stdout.write(String(performance.now() - started));
process.exit(0);`;

/** Milliseconds until a fresh process has imported a module, its own start left out. Throws when the import fails. */
const importTime = async (file: string): Promise<number> => {
  const args = ['--input-type=module', '-e', SCRIPT, file];
  const { stdout } = await run(process.execPath, args, { cwd: '/', env: { PATH: process.env['PATH'] } });
  return Number(stdout);
};

/** Floor and handlers take turns, so that a busy minute of the machine hits all of them. */
const takeTurns = async (files: string[], rounds: number): Promise<Map<string, number[]>> => {
  const times = new Map<string, number[]>(files.map((file) => [file, []]));
  for (let round = 0; round < rounds; round += 1) {
    progress(`load time: round ${String(round + 1)} of ${String(rounds)}`);
    for (const file of files) times.get(file)?.push(await importTime(file));
  }
  return times;
};

const buildAll = async (): Promise<void> => {
  await bundleFloor();
  await run(process.execPath, ['scripts/bundle.ts'], { cwd: root });
};

const bytesOf = (file: string): number => readFileSync(file).length;

/** Load time of every bundled handler, and the summary of all. */
export const measureLoad = async (rounds: number): Promise<void> => {
  await buildAll();
  const floor = join(floorFolder('put-one'), 'index.mjs');
  const handlers = globSync('dist/lambdas/*/*/index.mjs', { cwd: root }).sort();
  const times = await takeTurns([floor, ...handlers.map((file) => join(root, file))], rounds);
  const floors = times.get(floor) ?? [];
  const figures: Figure[] = handlers.map((file) => {
    const name = file.split('/').slice(2, 4).join('/');
    const details = { kilobytes: rounded(bytesOf(join(root, file)) / 1000, 0), heaviest: weightsOf(file) };
    const head = { figure: `load ${name}`, unit: 'ms', aim: '1.5 x' };
    return ratioFigure(head, times.get(join(root, file)) ?? [], floors, details);
  });
  for (const figure of figures) printFigure(figure);
  printFigure(summaryOf(figures, floors));
};

const summaryOf = (figures: Figure[], floors: readonly number[]): Figure => {
  const slowest = figures.toSorted((a, b) => b.value - a.value)[0];
  return {
    ...ratioFigure(
      { figure: 'load of all handlers (median)', unit: 'ms', aim: '1.5 x' },
      figures.map(({ value }) => value),
      floors,
    ),
    handlers: figures.length,
    max: slowest?.ratio,
    slowest: slowest?.figure,
    aboveAim: figures.filter(({ ratio = 0 }) => ratio > 1.5).length,
    medianRatio: median(figures.map(({ ratio = 0 }) => ratio)),
  };
};
