import * as z from 'zod/mini';
import { checkShape } from '../../shared/check-shape.ts';
import { isValidLei } from '../../../contracts/lei.ts';

const LeiQuestion = z.strictObject({ lei: z.string() });

/** Answers `{"lei":"..."}`. Throws InvalidInputError. */
export const checkLei = (value: unknown): { valid: boolean } => ({
  valid: isValidLei(checkShape(LeiQuestion, value).lei),
});
