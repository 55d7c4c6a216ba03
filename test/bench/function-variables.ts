import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  paginateListFunctions,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { atMost } from '../../lambdas/_shared/at-most.ts';

/** Sets a variable of all functions whose name begins so, and answers what puts every one back as it was. */
export const setVariable = async (prefix: string, name: string, value: string): Promise<() => Promise<void>> => {
  const client = new LambdaClient({});
  const names: string[] = [];
  for await (const { Functions } of paginateListFunctions({ client }, {}))
    names.push(...(Functions ?? []).map(({ FunctionName = '' }) => FunctionName));
  const chosen = names.filter((one) => one.startsWith(prefix));
  const write = (FunctionName: string, Variables: Record<string, string>) =>
    client.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }));
  const before = await atMost(4, chosen, async (FunctionName) => {
    const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
    const variables = Environment?.Variables ?? {};
    await write(FunctionName, { ...variables, [name]: value });
    return { FunctionName, variables };
  });
  return async () => {
    await atMost(4, before, ({ FunctionName, variables }) => write(FunctionName, variables));
  };
};
