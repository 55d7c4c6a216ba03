import { describe, expect, it, test } from '@jest/globals';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { ConflictError, RefusedError } from '../../../domain/shared/errors.ts';
import { step } from '../../../lambdas/_shared/step.ts';

const context = { awsRequestId: 'r-1' } as Context;
const failing = (error: Error) => step(z.object({}), () => () => Promise.reject(error));
const run = (error: Error): Promise<unknown> => Promise.resolve(failing(error)({}, context, {} as never));

/** An error as the AWS SDK throws it. */
const sdk = (name: string, httpStatusCode: number): Error =>
  Object.assign(new Error('said by AWS'), { name, $metadata: { httpStatusCode } });

describe('what a step throws', () => {
  test.each([
    ['no connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['no answer in time', Object.assign(new Error('aborted'), { name: 'TimeoutError' })],
    ['a fault of the service', sdk('InternalServerError', 500)],
    ['a service that is down', sdk('ServiceUnavailable', 503)],
    ['too many calls', sdk('ThrottlingException', 400)],
    ['a table under load', sdk('ProvisionedThroughputExceededException', 400)],
  ])('of %s is tried again by its workflow', async (_what, error) => {
    await expect(run(error)).rejects.toMatchObject({ name: 'UnavailableError' });
  });

  test.each([
    ['a refusal', new RefusedError('superseded')],
    ['a lost race', new ConflictError('read again')],
    ['a call that AWS does not take', sdk('ValidationException', 400)],
    ['a mail that SES refuses', sdk('MessageRejected', 400)],
    ['a fault of ours', new TypeError('undefined is no function')],
    ['an address of ours that is none', Object.assign(new TypeError('bad'), { code: 'ERR_INVALID_URL' })],
  ])('of %s keeps its name', async (_what, error) => {
    await expect(run(error)).rejects.toBe(error);
  });

  it('of input that it cannot read names the field', async () => {
    const entry = step(z.object({ incidentId: z.string() }), () => () => Promise.resolve('done'));
    await expect(entry({ incidentId: 7 }, context, {} as never)).rejects.toMatchObject({ field: 'incidentId' });
  });
});
