import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, root } from './paths.ts';

const sources = '{bin,lib,lambdas,domain,adapters,contracts,config,statemachines}/**/*.*';
const others = ['cdk.json', 'package-lock.json', 'scripts/bundle.ts', 'scripts/bundling.ts'];
const stampOf = (name: string): string => join(folderOf(name), 'deployed.txt');

/** Changes with everything that can change what is deployed. */
export function sourcesHash(context: Record<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify(context));
  for (const file of [...others, ...globSync(sources, { cwd: root }).sort()]) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(file).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** The hash of what was deployed last to the instance of this name. */
export const deployedSources = (name: string): string | undefined =>
  existsSync(stampOf(name)) ? readFileSync(stampOf(name), 'utf8') : undefined;

export function rememberSources(name: string, hash: string): void {
  mkdirSync(folderOf(name), { recursive: true });
  writeFileSync(stampOf(name), hash);
}
