import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';
import { HoldGround, placeHold } from './place-hold.ts';

/** A hold as a journal tells it. */
export const PlacedHold = z.object({ ground: HoldGround, until: z.string(), reason: SealedContent });
export type PlacedHold = z.infer<typeof PlacedHold>;

/** The hold that lasts longest among a journal's events; undefined when there is none. */
export const longestHold = (events: readonly JournalEvent[]): (PlacedHold & { actor: string }) | undefined =>
  events
    .flatMap(({ type, data, actor }) => {
      const { data: hold } = z.safeParse(PlacedHold, data);
      return type === 'incidents.legal-hold-placed' && hold !== undefined ? [{ ...hold, actor }] : [];
    })
    .sort((a, b) => b.until.localeCompare(a.until))[0];

/**
 * A hold on an incident is one on everything that was merged into it, and on what it was merged into: who ordered it meant the
 * case. What is held as long already stays as it is. `reason`: in clear.
 */
export const reachHold =
  ({ ground, until }: Pick<PlacedHold, 'ground' | 'until'>, reason: string, now: string) =>
  (state: IncidentState | undefined): Decision =>
    until <= now || (state?.heldUntil !== undefined && state.heldUntil >= until)
      ? { kind: 'nothing' }
      : placeHold({ ground, until, reason }, now)(state);
