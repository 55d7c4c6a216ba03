import * as z from 'zod/mini';
import { NotFoundError } from '../../domain/shared/errors.ts';
import { step } from '../_shared/step.ts';

const Input = z.object({
  results: z.array(
    z.union([
      z.object({ kind: z.literal('failed'), vendorId: z.string(), reason: z.string() }),
      z.object({ taskId: z.string(), mail: z.string() }),
    ]),
  ),
});

/** Ends the look in an error when a vendor was left out, so that somebody hears of it; the others are done. */
export const handler = step(Input, () => async ({ results }) => {
  const failed = results.flatMap((result) => ('kind' in result ? [`${result.vendorId} (${result.reason})`] : []));
  if (failed.length > 0) throw new NotFoundError(`no owner was told about ${failed.join(', ')}`);
  return Promise.resolve({ tasks: results.length });
});
