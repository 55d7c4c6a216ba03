import { expect, test } from '@jest/globals';
import { readExercises } from '../../../../adapters/config/exercises.ts';
import { seedOf, seedPlaybooks } from '../../../../adapters/config/seeds.ts';
import { ResponsePlan } from '../../../../contracts/config/response-plan.ts';
import { gapsOfPlan, plannedTests } from '../../../../domain/incidents/playbooks/index.ts';

const exercises = [{ id: 'leaked-key', on: ['2027-02-10', '2027-08-11'] }];
const byExercise = { playbook: 'leaked-access-key', everyMonths: 6, exercise: 'leaked-key' };
const atTable = { playbook: 'insider', everyMonths: 12, desk: ['2027-09-08'] };

test.each([
  ['before the first', '2026-12-01', '2027-02-10', true],
  ['on the day itself', '2027-02-10', '2027-02-10', true],
  ['between two', '2027-02-11', '2027-08-11', true],
  ['too long before the next', '2026-08-01', '2027-02-10', false],
  ['after the last', '2027-08-12', undefined, false],
])('of a test every six months, %s (%s)', (_, today, next, isInTime) => {
  const [planned] = plannedTests({ tests: [byExercise] }, exercises, today);
  expect(planned).toEqual({
    ...{ playbook: 'leaked-access-key', how: 'exercise', everyMonths: 6, isInTime },
    ...(next === undefined ? {} : { next }),
  });
});

test('what nobody tests comes first', () => {
  const planned = plannedTests({ tests: [atTable, byExercise] }, exercises, '2027-08-12');
  expect(planned.map(({ playbook }) => playbook)).toEqual(['leaked-access-key', 'insider']);
});

test('what the plan leaves out is named', () => {
  const plan = { tests: [byExercise, { ...atTable, exercise: 'nothing' }] };
  expect(gapsOfPlan(plan, ['leaked-access-key', 'ransomware'], exercises)).toEqual([
    'playbook ransomware is never tested',
    'there is no playbook insider',
    'there is no exercise nothing',
  ]);
});

test('the plan that is deployed tests every playbook, by exercises that there are', () => {
  const playbooks = seedPlaybooks().map(({ id }) => id);
  expect(gapsOfPlan(seedOf('response-plan'), playbooks, readExercises().exercises)).toEqual([]);
});

test.each([
  ['a playbook twice', [byExercise, byExercise]],
  ['neither exercise nor day', [{ playbook: 'insider', everyMonths: 12 }]],
  ['more than a year between two', [{ ...atTable, everyMonths: 13 }]],
])('a plan with %s is refused', (_, tests) => {
  expect(ResponsePlan.safeParse({ ...seedOf('response-plan'), tests }).success).toBe(false);
});
