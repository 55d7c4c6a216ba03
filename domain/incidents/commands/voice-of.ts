import type { Signal } from '../../../contracts/signal.ts';
import type { Voice } from '../facts.ts';

/** Who says it, and how much that counts: what may be contained without asking depends on it. */
export const voiceOf = ({ source, authenticated, confidence }: Signal): Voice => ({
  source,
  authenticated,
  ...(confidence === undefined ? {} : { confidence }),
});
