import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import type { Area } from '../../contracts/areas.ts';
import { functionName } from '../../contracts/names.ts';
import { InvalidInputError, NotFoundError, RefusedError } from '../../domain/shared/errors.ts';

const Failure = z.object({ errorType: z._default(z.string(), 'Error'), errorMessage: z._default(z.string(), '') });

/** A function's error under its own name again. The message of an InvalidInputError begins with its field. */
const errorOf = (text: string): Error => {
  const { errorType, errorMessage } = Failure.parse(JSON.parse(text));
  const [field = '', ...problem] = errorMessage.split(': ');
  if (errorType === 'InvalidInputError') return new InvalidInputError(field, problem.join(': '));
  if (errorType === 'NotFoundError') return new NotFoundError(errorMessage);
  if (errorType === 'RefusedError') return new RefusedError(errorMessage);
  return new Error(`${errorType}: ${errorMessage}`);
};

/** Invokes `lambdas/<area>/<name>.ts` of the stage and answers what it returned. Throws what it threw. */
export const invoke = async (stage: string, area: Area, name: string, input: object): Promise<unknown> => {
  const answer = await new LambdaClient({}).send(
    new InvokeCommand({ FunctionName: functionName(stage, area, name), Payload: Buffer.from(JSON.stringify(input)) }),
  );
  const text = Buffer.from(answer.Payload ?? []).toString('utf8');
  if (answer.FunctionError !== undefined) throw errorOf(text);
  return text === '' ? undefined : JSON.parse(text);
};
