import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { kebab } from '../../contracts/names.ts';
import * as domainErrors from '../../domain/shared/errors.ts';
import {
  placeholderOf,
  readMachines,
  startsMachine,
  statesOf,
  stepFile,
  waitsForToken,
} from '../../scripts/state-machines.ts';

const MOST_STATES = 15;
const machines = readMachines();
const ours = Object.keys(domainErrors);

test('there are state machines to judge', () => {
  expect(machines.length).toBeGreaterThan(0);
});

describe.each(machines)('$area/$name', ({ area, definition }) => {
  const states = statesOf(definition);
  const tasks = states.filter(([, { Type }]) => Type === 'Task');
  const steps = tasks.filter(([, state]) => !startsMachine(state));

  test(`has at most ${MOST_STATES} states`, () => {
    expect(states.length).toBeLessThanOrEqual(MOST_STATES);
  });

  test('says in a comment what it is for', () => {
    expect(definition.Comment).toMatch(/\w/);
  });

  test('has no Parallel, which a failed branch would abort, and no Wait, where time would pass unseen', () => {
    expect(states.filter(([, { Type }]) => Type === 'Parallel' || Type === 'Wait')).toEqual([]);
  });

  test('every step invokes the function of its own name', () => {
    expect(steps.map(([, state]) => placeholderOf(state))).toEqual(steps.map(([name]) => name));
  });

  test('every step has a file', () => {
    const missing = steps.map(([name]) => stepFile(area, name)).filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
  });

  test('every nested workflow exists', () => {
    const nested = tasks.filter(([, state]) => startsMachine(state)).map(([, state]) => placeholderOf(state) ?? '');
    const names = machines.map(({ name }) => name);
    expect(nested.filter((name) => !names.includes(kebab(name)))).toEqual([]);
  });

  test('every step names what it gets, never the whole input', () => {
    const greedy = steps.filter(([, { Parameters }]) => {
      const given = (Parameters?.['FunctionName'] === undefined ? Parameters : Parameters['Payload']) ?? {};
      return Object.keys(given).length === 0 || Object.values(given).includes('$');
    });
    expect(greedy.map(([name]) => name)).toEqual([]);
  });

  test('every error it retries or catches is one of ours or of AWS', () => {
    const named = states.flatMap(([, { Retry = [], Catch = [] }]) =>
      [...Retry, ...Catch].flatMap((rule) => rule.ErrorEquals),
    );
    const known = (name: string): boolean =>
      /^(States|Lambda|StepFunctions|Sandbox)\./.test(name) || ours.includes(name);
    expect(named.filter((name) => !known(name))).toEqual([]);
  });

  // Lambda names a timeout after its sandbox, and a runtime that died is unknown to it: neither says that a step may not run again.
  test('every step is tried once more when it timed out or its runtime died', () => {
    const once = steps.filter(([, { Retry = [] }]) => {
      const named = Retry.flatMap(({ ErrorEquals }) => ErrorEquals);
      return !['Lambda.Unknown', 'Sandbox.Timedout'].every((error) => named.includes(error));
    });
    expect(once.map(([name]) => name)).toEqual([]);
  });

  test('every wait for a token ends by itself', () => {
    const endless = tasks.filter(([, state]) => waitsForToken(state) && state.TimeoutSeconds === undefined);
    expect(endless.map(([name]) => name)).toEqual([]);
  });
});
