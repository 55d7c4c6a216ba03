import { globSync, readFileSync } from 'node:fs';
import { readMachines, statesOf } from './state-machines.ts';

// Sizes at which people were found happy with a codebase. Shown on every run; the hard limits stand in eslint.config.js.
const sources = globSync('{contracts,domain,adapters,lambdas,lib,bin,cli,local,scripts}/**/*.ts');
const lines = sources.map(countLines).sort((a, b) => a - b);
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies?: Record<string, string> };
const dependencies = Object.keys(manifest.dependencies ?? {});
const sdkClients = dependencies.filter((name) => name.startsWith('@aws-sdk/'));

show('median source file', at(0.5), 45, 'lines');
show('95th percentile', at(0.95), 150, 'lines');
show('largest source file', at(1), 200, 'lines');
show('largest handler', largest('lambdas/!(_shared)/*.ts', countLines), 40, 'lines');
show('largest stack', largest('lib/stacks/*.ts', countLines), 120, 'lines');
show(
  'largest workflow',
  Math.max(0, ...readMachines().map(({ definition }) => statesOf(definition).length)),
  15,
  'states',
);
show('deepest folder', Math.max(0, ...sources.map((file) => file.split('/').length - 1)), 4, 'levels');
show('runtime dependencies', dependencies.length - sdkClients.length, 12, `and ${sdkClients.length} AWS clients`);

function show(what: string, value: number, budget: number, unit: string): void {
  const mark = value > budget ? '  over' : '';
  console.log(`${what.padEnd(22)} ${String(value).padStart(4)} of ${String(budget).padEnd(4)} ${unit}${mark}`);
}

function at(share: number): number {
  return lines[Math.max(0, Math.ceil(lines.length * share) - 1)] ?? 0;
}

function largest(pattern: string, measure: (file: string) => number): number {
  return Math.max(0, ...globSync(pattern).map(measure));
}

function countLines(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}
