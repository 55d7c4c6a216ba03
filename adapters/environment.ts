import type { EnvironmentName } from '../contracts/env.ts';

/** The value of a function's variable. Throws when infrastructure did not set it: a deployment error, seen at first use. */
export const environment = (name: EnvironmentName): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
};

/** The value, or undefined where a stage does without it. */
export const environmentIfSet = (name: EnvironmentName): string | undefined => process.env[name];
