import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

// A house with one bad file for each rule: the rules are worth as much as what they catch.
const planted = {
  'contracts/keys.ts': `import { declare } from '../domain/incidents/index.ts';\nexport const key = declare;`,
  'domain/shared/errors.ts': `export class RefusedError extends Error {}`,
  'domain/incidents/index.ts': `export { declare } from './declare.ts';`,
  'domain/incidents/declare.ts': `import type { Store } from '../../adapters/store.ts';\nexport const declare = (store: Store) => store;`,
  'domain/people/index.ts': `export * from './rota.ts';`,
  'domain/people/rota.ts': `import { declare } from '../incidents/declare.ts';\nimport { readFileSync } from 'node:fs';\nexport const rota = [declare, readFileSync];`,
  'domain/people/page.ts': `import middy from '@middy/core';\nexport const page = middy;`,
  'adapters/store.ts': `export interface Store { name: string }`,
  'lambdas/incidents/open-incident.ts': `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nexport const open = new DynamoDBClient();`,
  'lambdas/incidents/close-incident.ts': `import { open } from './open-incident.ts';\nimport { Stack } from 'aws-cdk-lib';\nexport const close = [open, Stack];`,
  'lib/app-stack.ts': `import { declare } from '../domain/incidents/index.ts';\nexport const stack = declare;`,
  'bin/app.ts': `import { key } from '../contracts/keys.ts';\nimport { gone } from './gone.ts';\nexport const app = [key, gone];`,
  'console/main.ts': `import { key } from '../contracts/keys.ts';\nexport const main = key;`,
  'contracts/a.ts': `import { b } from './b.ts';\nexport const a = (): unknown => b;`,
  'contracts/b.ts': `import { a } from './a.ts';\nexport const b = (): unknown => a;`,
};

const expected = [
  'areas-meet-in-index: domain/people/rota.ts -> domain/incidents/declare.ts',
  'bin-imports-only-lib: bin/app.ts -> contracts/keys.ts',
  'cdk-only-in-infrastructure: lambdas/incidents/close-incident.ts -> ',
  'console-knows-only-the-api: console/main.ts -> contracts/keys.ts',
  'contracts-imports-only-itself: contracts/keys.ts -> domain/incidents/index.ts',
  'domain-imports-only-contracts: domain/incidents/declare.ts -> adapters/store.ts',
  'lib-imports-only-contracts-config: lib/app-stack.ts -> domain/incidents/index.ts',
  'no-circular: contracts/a.ts -> contracts/b.ts',
  'no-handler-imports-a-handler: lambdas/incidents/close-incident.ts -> lambdas/incidents/open-incident.ts',
  'no-unresolvable: bin/app.ts -> ./gone.ts',
  'pure-domain: domain/people/page.ts -> ',
  'pure-domain-core-modules: domain/people/rota.ts -> ',
  'sdk-only-in-adapters: lambdas/incidents/open-incident.ts -> ',
];

// Inside the package, so that npm packages resolve as they do for real files.
mkdirSync('.local', { recursive: true });
const bad = mkdtempSync('.local/bad-house-');
const empty = mkdtempSync('.local/empty-house-');

beforeAll(() => {
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(bad, path)), { recursive: true });
    writeFileSync(join(bad, path), text);
  }
});
afterAll(() => {
  rmSync(bad, { recursive: true });
  rmSync(empty, { recursive: true });
});

const script = resolve('scripts/check-boundaries.ts');

test('every planted import is found under the name of its rule', () => {
  const { stdout, status } = spawnSync(process.execPath, [script], { cwd: bad, encoding: 'utf8' });
  const found = stdout.split('\n');
  const missed = expected.filter((violation) => !found.some((line) => line.startsWith(violation)));
  expect(missed).toEqual([]);
  expect(status).toBe(1);
});

test('a cruise that saw no module fails', () => {
  const { stdout, status } = spawnSync(process.execPath, [script], { cwd: empty, encoding: 'utf8' });
  expect(stdout).toContain('0 modules');
  expect(status).toBe(1);
});
