import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { kebab } from '../contracts/names.ts';

export interface ChoiceRule {
  Next?: string;
  Variable?: string;
  [comparison: string]: unknown;
}

export interface State {
  Type: string;
  Comment?: string;
  Resource?: string;
  Parameters?: Record<string, unknown>;
  Next?: string;
  Default?: string;
  Choices?: ChoiceRule[];
  Catch?: { ErrorEquals: string[]; Next: string }[];
  Retry?: { ErrorEquals: string[] }[];
  TimeoutSeconds?: number;
  ItemProcessor?: Definition;
  Iterator?: Definition;
}

export interface Definition {
  Comment?: string;
  StartAt: string;
  States: Record<string, State>;
}

export interface Machine {
  /** From the root of the package, for example statemachines/incidents/handle-incident.asl.json. */
  file: string;
  area: string;
  name: string;
  definition: Definition;
}

/** Reads every state machine of the application, in the order of their paths. */
export function readMachines(): Machine[] {
  return globSync('statemachines/**/*.asl.json')
    .sort()
    .map((file) => ({
      file,
      area: basename(dirname(file)),
      name: basename(file, '.asl.json'),
      definition: JSON.parse(readFileSync(file, 'utf8')) as Definition,
    }));
}

/** Every state of a definition with its name, those inside a Map included. */
export function statesOf(definition: Definition): [name: string, state: State][] {
  return Object.entries(definition.States).flatMap(([name, state]): [string, State][] => {
    const inner = state.ItemProcessor ?? state.Iterator;
    return [[name, state], ...(inner === undefined ? [] : statesOf(inner))];
  });
}

/** The placeholder a task invokes (`${ClassifyIncident}` gives `ClassifyIncident`), directly or as a parameter. */
export function placeholderOf(state: State): string | undefined {
  const { FunctionName, StateMachineArn } = state.Parameters ?? {};
  const invoked = [state.Resource, FunctionName, StateMachineArn].find(
    (value) => typeof value === 'string' && value.startsWith('${'),
  ) as string | undefined;
  return invoked?.replace(/^\$\{(\w+)\}$/, '$1');
}

/** True when the task waits until somebody brings its token back. */
export function waitsForToken(state: State): boolean {
  return state.Resource?.endsWith('.waitForTaskToken') ?? false;
}

/** True when the task starts another state machine. */
export function startsMachine(state: State): boolean {
  return state.Resource?.includes(':states:startExecution') ?? false;
}

/** The file of a step's function: ClassifyIncident in incidents is lambdas/incidents/classify-incident.ts. */
export function stepFile(area: string, step: string): string {
  return `lambdas/${area}/${kebab(step)}.ts`;
}
