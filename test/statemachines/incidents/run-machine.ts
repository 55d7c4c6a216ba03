import { readFileSync } from 'node:fs';
import { StateMachine } from 'aws-local-stepfunctions';

type Handler = (input: never) => unknown;
type Run = Parameters<StateMachine['run']>;
type Handlers = NonNullable<NonNullable<NonNullable<Run[1]>['overrides']>['taskResourceLocalHandlers']>;
type Input = Exclude<NonNullable<Run[0]>, string | number | boolean>;
type Definition = ConstructorParameters<typeof StateMachine>[0];

/** States whose Retry must not slow a test down. */
const noPauses = (definition: string): Record<string, number> =>
  Object.fromEntries([...definition.matchAll(/"\$\{(\w+)\}"/g)].map((match) => [match[1] ?? '', 0]));

/**
 * Runs the real definition in this process, with a function for each task. Answers the output and the tasks in the order
 * they were called.
 */
export const runMachine = async (
  file: string,
  input: Input,
  tasks: Record<string, Handler>,
): Promise<{ output: unknown; called: string[] }> => {
  const definition = readFileSync(`statemachines/${file}.asl.json`, 'utf8');
  const called: string[] = [];
  const handlers = Object.entries(tasks).map(([name, task]) => [
    name,
    (given: never): Promise<unknown> => {
      called.push(name);
      return Promise.resolve(given).then(task);
    },
  ]);
  const arns = definition.replaceAll(/\$\{(\w+)\}/g, 'arn:aws:lambda:eu-central-1:000000000000:function:$1');
  const machine = new StateMachine(JSON.parse(arns) as Definition, {
    validationOptions: { checkPaths: true, checkArn: true },
  });
  const execution = machine.run(input, {
    context: { Execution: { Name: 'execution-1', Input: input } },
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(handlers) as Handlers,
      retryIntervalOverrides: noPauses(definition),
    },
  });
  return { output: (await execution.result) as unknown, called };
};
