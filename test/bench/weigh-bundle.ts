import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../local/paths.ts';
import { rounded } from './figure.ts';

type Metafile = { outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> };

/** `node_modules/@aws-sdk/client-s3/...` -> `@aws-sdk/client-s3`; our own by layer. */
const partOf = (file: string): string => {
  const inPackages = file.split('node_modules/').at(-1) ?? file;
  const [first = '', second = ''] = inPackages.split('/');
  if (!file.includes('node_modules/')) return first;
  return first.startsWith('@') ? `${first}/${second}` : first;
};

let metafile: Metafile | undefined;

/** What makes a bundle heavy: its five largest parts in kB, as esbuild's metafile says. */
export const weightsOf = (output: string): Record<string, number> => {
  metafile ??= JSON.parse(readFileSync(join(root, 'dist/metafile.json'), 'utf8')) as Metafile;
  const parts = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(metafile.outputs[output]?.inputs ?? {}))
    parts.set(partOf(file), (parts.get(partOf(file)) ?? 0) + bytesInOutput);
  const heaviest = [...parts].sort(([, a], [, b]) => b - a).slice(0, 5);
  return Object.fromEntries(heaviest.map(([part, bytes]) => [part, rounded(bytes / 1000)]));
};
