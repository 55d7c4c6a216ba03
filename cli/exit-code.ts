import { CommanderError } from 'commander';
import { InvalidInputError } from '../domain/shared/errors.ts';

/** 0 is good, 1 says no (not found, refused, does not verify, not reachable), 2 is an argument nobody can act on. */
export const exitCodeFor = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  console.error(error instanceof Error ? error.message : String(error));
  return error instanceof InvalidInputError ? 2 : 1;
};
