import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { Area } from '../../../contracts/areas.ts';
import { functionName } from '../../../contracts/names.ts';
import { findCloud } from '../../../local/cloud.ts';
import type { Cloud } from '../../../local/cloud.ts';
import { connect } from '../../../local/connect.ts';
import { TEST_CLOUD } from '../test-cloud.ts';

/** The running application that tests talk to. */
export type Application = { cloud: Cloud; outputs: Record<string, string> };

/** Finds the deployment and lets this process use the application's own adapters against it. */
export const application = async (name = TEST_CLOUD): Promise<Application> => {
  const cloud = await findCloud(name);
  if (cloud === undefined) throw new Error('the local cloud does not run');
  return { cloud, outputs: connect(cloud) };
};

/** Invokes a function of the application and answers what it answered. Throws with its error's name. */
export const invoke = async (area: Area, name: string, input: object): Promise<unknown> => {
  const { Payload, FunctionError } = await new LambdaClient({}).send(
    new InvokeCommand({ FunctionName: functionName('local', area, name), Payload: JSON.stringify(input) }),
  );
  const answer: unknown = JSON.parse(Buffer.from(Payload ?? []).toString('utf8') || 'null');
  if (FunctionError === undefined) return answer;
  const { errorType, errorMessage } = answer as { errorType: string; errorMessage: string };
  throw Object.assign(new Error(errorMessage), { name: errorType });
};
