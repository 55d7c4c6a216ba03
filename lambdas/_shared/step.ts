import middy from '@middy/core';
import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { readClock } from '../../adapters/clock.ts';
import { passesWithTime } from '../../adapters/network-errors.ts';
import { InvalidInputError, UnavailableError } from '../../domain/shared/errors.ts';

// X-Ray sees every function through its runtime. The tracer library would add subsegments, and a third to each bundle.
export const logger = new Logger({ serviceName: 'holdfast' });

/** What every step may need of its invocation: the time, read once, and what the journal records as cause. */
export type Invocation = { now: string; request: string };

/** A step's work, made from its dependencies. */
export type Work<I, O> = (input: I, invocation: Invocation) => Promise<O>;

/** Input as the schema says, or an InvalidInputError that names the first wrong field. */
export const parseInput = <T extends z.ZodMiniType>(schema: T, input: unknown): z.output<T> => {
  const parsed = z.safeParse(schema, input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new InvalidInputError(issue?.path.join('.') ?? '', issue?.message ?? 'is wrong');
};

/** What AWS could not do now, by the name that workflows retry; everything else as it is. */
const named = (error: unknown): unknown =>
  error instanceof Error && passesWithTime(error) ? new UnavailableError(`${error.name}: ${error.message}`) : error;

/**
 * A function's entry: input checked at the door, dependencies made at first use (importing needs no environment; `wire`
 * lets a test make them from the template's variables), errors logged by name and left to the workflow.
 */
export const step = <T extends z.ZodMiniType, O>(schema: T, wire: () => Work<z.output<T>, O>) => {
  let work: Work<z.output<T>, O> | undefined;
  const run = async (input: unknown, context: Context): Promise<O> => {
    const parsed = parseInput(schema, input);
    work ??= wire();
    try {
      const output = await work(parsed, { now: await readClock(), request: context.awsRequestId });
      logger.info('step done');
      return output;
    } catch (error) {
      throw named(error);
    }
  };
  const entry = middy<unknown, O>(run).onError(({ error }) => {
    logger.error('step failed', { name: error?.name, reason: error?.message });
  });
  return Object.assign(entry, { wire });
};
