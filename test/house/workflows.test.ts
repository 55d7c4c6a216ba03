import { afterAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const script = resolve('scripts/check-workflows.ts');
const folder = mkdtempSync(join(tmpdir(), 'holdfast-workflows-'));
afterAll(() => rmSync(folder, { recursive: true }));

function judge(definition?: object): { stdout: string; status: number | null } {
  if (definition !== undefined) {
    mkdirSync(join(folder, 'statemachines/incidents'), { recursive: true });
    writeFileSync(join(folder, 'statemachines/incidents/planted.asl.json'), JSON.stringify(definition));
  }
  return spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
}

test('no workflow at all fails', () => {
  expect(judge()).toMatchObject({ status: 1, stdout: '0 state machines, 0 invalid\n' });
});

test('a workflow that leads nowhere fails and is named', () => {
  const { status, stdout } = judge({ StartAt: 'A', States: { A: { Type: 'Pass', Next: 'Nowhere' } } });
  expect(status).toBe(1);
  expect(stdout).toContain('statemachines/incidents/planted.asl.json: ');
});

test('a sound one passes', () => {
  expect(judge({ StartAt: 'A', States: { A: { Type: 'Succeed' } } }).status).toBe(0);
});
