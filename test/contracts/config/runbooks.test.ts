import { readdirSync } from 'node:fs';
import { expect, it, test } from '@jest/globals';
import { seedOf, seedPlaybooks } from '../../../adapters/config/seeds.ts';
import { Runbook } from '../../../contracts/config/runbook.ts';
import { RUNBOOK } from '../../lambdas/incidents/runbook-under-test.ts';

const ids = seedOf('runbooks').runbooks.map(({ id }) => id);

it('every file is deployed', () => {
  expect([...ids].sort()).toEqual(readdirSync('config/runbooks').map((file) => file.replace('.json', '')));
});

it('every runbook that a playbook names is there', () => {
  const named = seedPlaybooks().flatMap(({ remediation = [], recovery = [] }) => [...remediation, ...recovery]);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  expect(named.length).toBeGreaterThan(0);
});

const api = { kind: 'api', id: 'step', title: 'A step' };
test.each([
  ['two steps of one id', [RUNBOOK.steps[0], RUNBOOK.steps[0]], 'steps'],
  ['no step', [], 'steps'],
  ['an automation that is not named', [{ ...api, action: 'run-automation' }], 'steps.0.automation'],
  ['an automation where none is run', [{ ...api, action: 'restore-table', automation: 'patch' }], 'steps.0.automation'],
  ['an action that nobody knows', [{ ...api, action: 'reboot' }], 'steps.0.action'],
])('%s is refused, and the field named', (_, steps, field) => {
  const { error } = Runbook.safeParse({ ...RUNBOOK, steps });
  expect(error?.issues.map(({ path }) => path.join('.'))).toContain(field);
});
