import {
  DeleteFunctionConcurrencyCommand,
  GetFunctionCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda';
import type { EventSourceMappingConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { FunctionStore, Target } from '../../domain/incidents/containment/index.ts';
import { actionClient } from './action-client.ts';
import { serviceErrors } from './service-errors.ts';

const { ask, askIfThere } = serviceErrors('Lambda');

const contextOf = ({ Role, Runtime }: FunctionConfiguration, mappings: EventSourceMappingConfiguration[]) => ({
  role: Role ?? '',
  runtime: Runtime ?? 'container image',
  sources: mappings.flatMap(({ EventSourceArn }) => EventSourceArn ?? []),
});

const read =
  (client: (target: Target) => LambdaClient): FunctionStore['read'] =>
  async (target) => {
    const FunctionName = target['function'];
    const found = await askIfThere(() => client(target).send(new GetFunctionCommand({ FunctionName })));
    if (found?.Configuration === undefined) return undefined;
    const { EventSourceMappings = [] } = await ask(() =>
      client(target).send(new ListEventSourceMappingsCommand({ FunctionName })),
    );
    return {
      arn: found.Configuration.FunctionArn ?? '',
      settings: { reservedConcurrency: found.Concurrency?.ReservedConcurrentExecutions ?? null },
      context: contextOf(found.Configuration, EventSourceMappings),
    };
  };

/** Lambda functions, with the rights of the role named. */
export const awsFunctionSettings = (role: string): FunctionStore => {
  const client = actionClient(role, (options) => new LambdaClient(options));
  return {
    read: read(client),
    write: async (target, { reservedConcurrency }) => {
      const FunctionName = target['function'];
      await ask(() =>
        reservedConcurrency === null
          ? client(target).send(new DeleteFunctionConcurrencyCommand({ FunctionName }))
          : client(target).send(
              new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: reservedConcurrency }),
            ),
      );
    },
  };
};
