import { randomUUID } from 'node:crypto';
import {
  CreateFunctionCommand,
  GetFunctionConcurrencyCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda';
import { awsFunctionSettings } from '../../../../adapters/aws/function-settings.ts';
import { actionRole } from '../../../../contracts/names.ts';
import { settingsPort, throttleFunction } from '../../../../domain/incidents/containment/index.ts';
import { breakCalls } from '../../../adapters/actions/break-calls.ts';
import { containmentActionSuite } from '../../../adapters/actions/containment-action-suite.ts';
import { ACCOUNT, actAtHome, REGION } from '../../support/act-at-home.ts';

const lambda = new LambdaClient({});
const breakAfter = breakCalls(LambdaClient);
actAtHome();

const makeFunction = async (reserved: number | undefined): Promise<string> => {
  const FunctionName = `function-${randomUUID()}`;
  const Role = `arn:aws:iam::${ACCOUNT}:role/nobody`;
  await lambda.send(
    new CreateFunctionCommand({ FunctionName, Role, PackageType: 'Image', Code: { ImageUri: 'nothing:latest' } }),
  );
  if (reserved !== undefined)
    await lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: reserved }));
  return FunctionName;
};

const worldWith = (reserved?: number) => async () => {
  const FunctionName = await makeFunction(reserved);
  const place = { account: ACCOUNT, region: REGION };
  return {
    port: settingsPort(throttleFunction, awsFunctionSettings(actionRole('throttle-function'))),
    target: { function: FunctionName, ...place },
    missing: { function: `${FunctionName}-not-there`, ...place },
    settings: async () => {
      const { ReservedConcurrentExecutions } = await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }));
      return { ReservedConcurrentExecutions };
    },
    breakAfter,
    meddle: () => lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 3 })),
  };
};

containmentActionSuite('throttle-function, Lambda', worldWith());
containmentActionSuite('throttle-function with reserved concurrency, Lambda', worldWith(5));
