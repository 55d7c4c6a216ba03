import * as z from 'zod/mini';
import type { SettingsRule, SettingsStore } from '../settings-action.ts';

/** Reserved concurrency of a Lambda function; null where it shares the account's. */
export const FunctionSettings = z.object({ reservedConcurrency: z.nullable(z.int()) });
export type FunctionSettings = z.infer<typeof FunctionSettings>;

/** What runs the function, for the person who decides. */
export const FunctionContext = z.object({ role: z.string(), runtime: z.string(), sources: z.array(z.string()) });
export type FunctionContext = z.infer<typeof FunctionContext>;

export type FunctionStore = SettingsStore<FunctionSettings, FunctionContext>;

/** Reserved concurrency 0: Lambda throttles every further call; what runs already goes on to its timeout. */
export const throttleFunction: SettingsRule<FunctionSettings, FunctionContext> = {
  settings: FunctionSettings,
  context: FunctionContext,
  contained: () => ({ reservedConcurrency: 0 }),
  effects: ({ target, settings: { reservedConcurrency }, context: { role, runtime, sources } }) => ({
    stops: [
      `every new call of function ${target['function'] ?? ''} (${runtime}); callers are answered with 429.`,
      ...sources.map((source) => `reading from ${source}: messages wait there until they expire.`),
    ],
    goesOn: ['calls under way, until the function’s own timeout.', `what else uses its role ${role}.`],
    notes: [`Reserved concurrency now: ${reservedConcurrency === null ? 'none' : String(reservedConcurrency)}.`],
  }),
  proof: ({ reservedConcurrency }) => ({
    reservedConcurrency: reservedConcurrency === null ? 'none' : String(reservedConcurrency),
  }),
};
