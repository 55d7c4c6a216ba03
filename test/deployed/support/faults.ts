import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import {
  GetFunctionConfigurationCommand,
  LambdaClient,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import type { Area } from '../../../contracts/areas.ts';
import { ENV } from '../../../contracts/env.ts';
import { functionName } from '../../../contracts/names.ts';

/** A function by its place in `lambdas/`. */
export type FunctionPlace = readonly [area: Area, name: string];

/** What is wrong with a function: changed variables, and how long it may take (seconds). */
export type Fault = { variables: Record<string, string>; timeout?: number };

/** It throws at the first call it makes: the table that it reads the time from does not exist. */
export const throwing: Fault = { variables: { [ENV.clockTable]: 'no-such-table' } };

/** SES refuses its mails: nobody has verified this sender. */
export const refusedBySes: Fault = { variables: { [ENV.mailFrom]: 'holdfast@not-verified.example' } };

/** An address that takes every call and answers none. */
export const blackHole = async (): Promise<{ server: Server; hanging: Fault }> => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const variables = { AWS_ENDPOINT_URL: `http://127.0.0.1:${String(port)}` };
  return { server, hanging: { variables, timeout: 1 } };
};

/** Gives a function a fault; answers what takes it away again. */
export const breakFunction = async ([area, name]: FunctionPlace, fault: Fault): Promise<() => Promise<void>> => {
  const lambda = new LambdaClient({});
  const FunctionName = functionName('local', area, name);
  const { Environment, Timeout } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const healthy = { Variables: Environment?.Variables ?? {} };
  const faulty = { Variables: { ...healthy.Variables, ...fault.variables } };
  const set = async (environment: typeof healthy, seconds: number | undefined): Promise<void> => {
    const change = { FunctionName, Environment: environment, Timeout: seconds };
    await lambda.send(new UpdateFunctionConfigurationCommand(change));
  };
  await set(faulty, fault.timeout ?? Timeout);
  return () => set(healthy, Timeout);
};
