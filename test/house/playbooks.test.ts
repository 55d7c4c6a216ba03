import { afterAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const script = resolve('scripts/check-playbooks.ts');
const sound = readFileSync('config/playbooks/leaked-access-key.json', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'holdfast-playbooks-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Judges these files alone. */
function judge(files: Record<string, string>): { stdout: string; status: number | null } {
  const root = mkdtempSync(join(folder, 'case-'));
  mkdirSync(join(root, 'config/playbooks'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'config/playbooks', name), text);
  return spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
}

/** Where a text stands in the sound playbook, from 1. */
const lineOf = (text: string): number => sound.slice(0, sound.indexOf(text)).split('\n').length;

test('no playbook at all fails', () => {
  expect(judge({})).toMatchObject({ status: 1, stdout: expect.stringContaining('there is no playbook') });
});

test('the playbooks of the project are sound', () => {
  expect(spawnSync(process.execPath, [script], { encoding: 'utf8' })).toMatchObject({ status: 0 });
});

test.each([
  ['an action that nobody wrote', '"deactivate-access-key"', '"unplug-everything"', 'containment.0.action: '],
  ['a role that nobody has', '["responder"]', '["janitor"]', 'whoIsTold.0: '],
  ['a field that nothing reads', '"recoveryChecks"', '"recoverChecks"', 'recoverChecks: '],
  ['a deadline before its chain', '"deadlineMinutes": 60', '"deadlineMinutes": 5', 'approval.chain: '],
  ['a name that is not its own', '"id": "leaked-access-key"', '"id": "leaked-key"', 'id: '],
])('%s is named by file and line', (_what, right, wrong, field) => {
  const { status, stdout } = judge({ 'leaked-access-key.json': sound.replace(right, wrong) });
  expect(status).toBe(1);
  const line = field === 'approval.chain: ' ? lineOf('"chain"') : lineOf(right);
  expect(stdout).toMatch(new RegExp(`config/playbooks/leaked-access-key\\.json:${line}:\\d+: ${field}`));
});

test('broken JSON is named where it breaks', () => {
  const broken = sound.replace('"needs": ["credential"]', '"needs": ["credential"');
  const { status, stdout } = judge({ 'leaked-access-key.json': broken });
  expect(status).toBe(1);
  // The bracket is missed at the next thing that no list holds.
  const line = lineOf('"needs"') + 1;
  expect(stdout).toBe(
    `config/playbooks/leaked-access-key.json:${line}:3: no JSON: CommaExpected\n1 playbooks, 1 errors\n`,
  );
});

test('a wrong response plan is named by file and line, too', () => {
  const root = mkdtempSync(join(folder, 'plan-'));
  mkdirSync(join(root, 'config/playbooks'), { recursive: true });
  writeFileSync(join(root, 'config/playbooks/leaked-access-key.json'), sound);
  const plan = readFileSync('config/response-plan.json', 'utf8');
  writeFileSync(join(root, 'config/response-plan.json'), plan.replace('"owner": "ciso"', '"owner": "janitor"'));
  const line = plan.slice(0, plan.indexOf('"owner"')).split('\n').length;
  const { status, stdout } = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout).toContain(`config/response-plan.json:${line}:12: owner: `);
});

test('two playbooks for the same signals are named where the second claims them', () => {
  const second = sound.replace('"id": "leaked-access-key"', '"id": "zeal"');
  const { status, stdout } = judge({ 'leaked-access-key.json': sound, 'zeal.json': second });
  expect(status).toBe(1);
  expect(stdout).toMatch(
    new RegExp(
      `zeal\\.json:${lineOf('"Recon:IAMUser/"')}:\\d+: matches.findingTypes.10: Recon:IAMUser/ is claimed by `,
    ),
  );
});
