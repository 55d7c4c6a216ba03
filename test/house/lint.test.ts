import { expect, test } from '@jest/globals';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// The real configuration without the rules that need types: those load the whole program and are proved by running.
const eslint = new ESLint({
  overrideConfig: [
    { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked },
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'parse error');
}

const impure = [
  ['reads the clock', 'export const now = new Date();', 'no-restricted-syntax'],
  ['reads the clock in milliseconds', 'export const now = Date.now();', 'no-restricted-syntax'],
  ['reads a timer', 'export const now = performance.now();', 'no-restricted-globals'],
  ['rolls dice', 'export const chance = Math.random();', 'no-restricted-syntax'],
  ['makes an id of its own', 'export const id = crypto.randomUUID();', 'no-restricted-globals'],
  [
    'imports an id maker',
    `import { randomUUID } from 'node:crypto';\nexport const id = randomUUID;`,
    'no-restricted-syntax',
  ],
  ['reads the environment', 'export const stage = process.env;', 'no-restricted-globals'],
  ['calls the world', `export const answer = fetch('https://bank.example');`, 'no-restricted-globals'],
  ['waits', 'setTimeout(() => undefined, 1);', 'no-restricted-globals'],
  [
    'reads a file',
    `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;`,
    'no-restricted-imports',
  ],
  ['knows AWS', `import { KMS } from '@aws-sdk/client-kms';\nexport const kms = KMS;`, 'no-restricted-imports'],
] as const;

test.each(impure)('a domain file that %s is refused', async (_what, code, rule) => {
  expect(await rulesBroken('domain/incidents/planted.ts', code)).toContain(rule);
});

test('a domain file may hash and may read a date it was given', async () => {
  const code = `import { createHash } from 'node:crypto';
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
export const year = (at: string): number => new Date(at).getUTCFullYear();`;
  expect(await rulesBroken('domain/incidents/planted.ts', code)).toEqual([]);
});

const untidy = [
  [
    'an enum-like cast',
    'lambdas/incidents/planted.ts',
    'export const a = {} as string;',
    '@typescript-eslint/consistent-type-assertions',
  ],
  ['a print', 'lambdas/incidents/planted.ts', `console.log('hello');`, 'no-console'],
  ['the environment', 'lambdas/incidents/planted.ts', 'export const stage = process.env;', 'no-restricted-properties'],
  [
    'five parameters',
    'lib/planted.ts',
    'export const f = (...[a, b]: number[]) => a; export const g = (a: 1, b: 1, c: 1, d: 1, e: 1) => [a, b, c, d, e];',
    'max-params',
  ],
  ['loose equality', 'lib/planted.ts', 'export const f = (a: unknown) => a == 1;', 'eqeqeq'],
  ['201 lines', 'lib/planted.ts', '// line\n'.repeat(201), 'max-lines'],
] as const;

test.each(untidy)('%s is refused', async (_what, path, code, rule) => {
  expect(await rulesBroken(path, code)).toContain(rule);
});
