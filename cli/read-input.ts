import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { InvalidInputError } from '../domain/shared/errors.ts';

/** A file's text; `-` is stdin. Throws InvalidInputError when it cannot be read. */
export const readText = (file: string): string => {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new InvalidInputError(file, error instanceof Error ? error.message : 'cannot be read');
  }
};

/** The JSON of a file. Throws InvalidInputError. */
export const readJson = (file: string): unknown => {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidInputError(file, `is not JSON (${error instanceof Error ? error.message : ''})`);
  }
};

/** A moment with an offset, as UTC. Throws InvalidInputError: a time without its zone is a guess. */
export const readMoment = (field: string, text: string): string => {
  const parsed = z.safeParse(z.iso.datetime({ offset: true }), text);
  if (!parsed.success)
    throw new InvalidInputError(field, `${text} is no ISO 8601 time with an offset, e.g. 2026-01-31T14:05:00+01:00`);
  return new Date(text).toISOString();
};

/** A whole number from 1. Throws InvalidInputError. */
export const readWhole = (field: string, text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidInputError(field, `${text} is no whole number from 1`);
  return Number(text);
};
