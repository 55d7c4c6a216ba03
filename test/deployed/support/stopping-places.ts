import type { Area } from '../../../contracts/areas.ts';
import { kebab } from '../../../contracts/names.ts';
import {
  placeholderOf,
  readMachines,
  startsMachine,
  statesOf,
  waitsForToken,
} from '../../../scripts/state-machines.ts';
import type { Machine, State } from '../../../scripts/state-machines.ts';
import type { FunctionPlace } from './faults.ts';

/** What an incident's own execution nests, and what runs beside it until it closes. */
const BEGIN_WITH = ['handle-incident', 'meet-obligation'];

/** Where only an incident comes whose playbook names a runbook; test/statemachines/incidents/run-runbook.test.ts kills these. */
const WITH_A_RUNBOOK = ['PlanRecovery', 'RunRunbook'];

/** A state in which an execution can be stopped, and by which function's call one sees that it is there. */
export type StoppingPlace = {
  machine: string;
  state: string;
  /** The state as a history shows it: of a state inside a Map, the Map. */
  shownAs: string;
  step: FunctionPlace;
  /** Before the step does anything, or when it has registered the wait for people or a change. */
  when: 'it begins' | 'it waits';
};

const machineOf = (machines: readonly Machine[], name: string): Machine => {
  const found = machines.find((machine) => machine.name === name);
  if (found === undefined) throw new Error(`there is no state machine ${name}`);
  return found;
};

/** The function that a state calls; of a nested machine, the function of its first state. */
const stepOf = (machines: readonly Machine[], { area }: Machine, state: State): FunctionPlace => {
  const name = kebab(placeholderOf(state) ?? '');
  if (!startsMachine(state)) return [area as Area, name];
  const nested = machineOf(machines, name);
  const first = nested.definition.States[nested.definition.StartAt];
  if (first === undefined) throw new Error(`${name} begins nowhere`);
  return stepOf(machines, nested, first);
};

const placesIn = (machines: readonly Machine[], machine: Machine): StoppingPlace[] =>
  Object.entries(machine.definition.States).flatMap(([shownAs, outer]) =>
    statesOf({ StartAt: shownAs, States: { [shownAs]: outer } })
      .filter(([name, { Type }]) => Type === 'Task' && !WITH_A_RUNBOOK.includes(name))
      .flatMap(([state, task]) => {
        const place = { machine: machine.name, state, shownAs, step: stepOf(machines, machine, task) };
        const begins: StoppingPlace = { ...place, when: 'it begins' };
        return waitsForToken(task) ? [begins, { ...begins, when: 'it waits' as const }] : [begins];
      }),
  );

const nestedIn = ({ definition }: Machine): string[] =>
  statesOf(definition)
    .filter(([name, state]) => startsMachine(state) && !WITH_A_RUNBOOK.includes(name))
    .map(([, state]) => kebab(placeholderOf(state) ?? ''));

/** Every task of every machine that an incident goes through, as the state machines themselves have it. */
export const stoppingPlaces = (): StoppingPlace[] => {
  const machines = readMachines();
  const names = new Set(BEGIN_WITH);
  for (const name of names) for (const nested of nestedIn(machineOf(machines, name))) names.add(nested);
  return [...names].flatMap((name) => placesIn(machines, machineOf(machines, name)));
};
