import * as z from 'zod/mini';
import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import { after, DAY } from '../../shared/time.ts';
import type { IncidentState } from '../state.ts';

/** For whom evidence and content are kept. */
export const HOLD_GROUNDS = ['litigation', 'supervisor', 'law-enforcement', 'internal-investigation'] as const;
export const HoldGround = z.enum(HOLD_GROUNDS);

/** A lock in compliance mode cannot be taken back, not even a mistyped one: a longer need is placed again. */
export const MOST_HOLD_DAYS = 400;

/** Who wants it kept, until when (UTC ISO 8601), why; of an authority, whom to talk to and its file number. */
export type HoldOrder = {
  ground: z.infer<typeof HoldGround>;
  until: string;
  reason: string;
  contact?: string | undefined;
  reference?: string | undefined;
};

/** What follows from a `legal-hold-placed` event. */
export const HoldPlaced = z.object({ until: z.iso.datetime() });

/**
 * A legal hold: until its end nothing personal is erased and no lock runs out. One person places it, because waiting for a
 * second one could lose what it is to keep. It only grows, and it always has an end.
 */
export const placeHold =
  ({ ground, until, reason, contact, reference }: HoldOrder, now: string) =>
  (state: IncidentState | undefined): Decision => {
    const refused = (why: string): Decision => ({ kind: 'refused', reason: why });
    if (state === undefined) return refused('there is no such incident');
    if (until <= now) return refused('a hold ends in the future');
    if (until > after(now, MOST_HOLD_DAYS * DAY))
      return refused(`a hold lasts ${String(MOST_HOLD_DAYS)} days at most; place it again before its end`);
    if (state.heldUntil !== undefined && until <= state.heldUntil)
      return refused(`it is held until ${state.heldUntil} already, and a hold only grows`);
    return {
      kind: 'event',
      type: 'incidents.legal-hold-placed',
      data: {
        ground,
        until,
        reason: personal(reason),
        ...(contact === undefined ? {} : { contact: personal(contact) }),
        ...(reference === undefined ? {} : { reference }),
      },
    };
  };

/** Whether the hold still runs. `now`: UTC ISO 8601. */
export const isHeld = ({ heldUntil }: Pick<IncidentState, 'heldUntil'>, now: string): boolean =>
  heldUntil !== undefined && heldUntil > now;
