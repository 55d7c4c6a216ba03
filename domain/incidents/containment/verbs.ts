import type * as z from 'zod/mini';
import type { Effects } from './blast-radius.ts';
import type {
  Captured,
  Change,
  ContainmentHold,
  ContainmentLook,
  ContainmentRelease,
  LeftToPeople,
  Release,
  Released,
  Verification,
} from './containment-action.ts';
import { whyProtected } from './protected.ts';
import { isSameTarget } from './target.ts';
import type { Target } from './target.ts';

/** An act over the action's own captured state. */
type ActOn<C> = { captured: C; occurredAt: string };

/** What an action says of its target, over its own captured state `C`. */
export interface LookVerbs<C extends Captured> {
  captured: z.ZodMiniType<C>;
  /** Undefined when there is no such target. */
  read(target: Target, now: string): Promise<C | undefined>;
  targetOf(captured: C): Target;
  /** The resource as the protected list and the severity matrix name it. */
  arnOf(captured: C): string;
  effects(captured: C): Effects;
  verify(act: ActOn<C>): Promise<Verification>;
  changes(act: ActOn<C>): Promise<Change[]>;
}

export interface HoldVerbs<C extends Captured> extends LookVerbs<C> {
  act(act: ActOn<C>): Promise<void>;
}

export interface ReleaseVerbs<C extends Captured> extends LookVerbs<C> {
  release(act: ActOn<C>, how: Release): Promise<Released | LeftToPeople>;
}

/** The port of an action that only looks. Throws ZodError on a captured state of another action. */
export const lookPort = <C extends Captured>(verbs: LookVerbs<C>): ContainmentLook => {
  const own = (captured: Captured): C => verbs.captured.parse(captured);
  return {
    capture: async (target, now) => {
      const captured = await verbs.read(target, now);
      if (captured === undefined) return { kind: 'target-missing' };
      return { kind: 'captured', captured, target: verbs.targetOf(captured) };
    },
    isOf: (captured, target) => isSameTarget(verbs.targetOf(own(captured)), target),
    dryRun: (captured, list) => {
      const arn = verbs.arnOf(own(captured));
      const detail = whyProtected(arn, list);
      if (detail !== undefined) return { kind: 'refused', reason: 'protected', detail };
      return { kind: 'ready', blastRadius: { arn, ...verbs.effects(own(captured)) } };
    },
    touches: (captured) => [verbs.arnOf(own(captured))],
    verify: ({ captured, occurredAt }) => verbs.verify({ captured: own(captured), occurredAt }),
    changes: ({ captured, occurredAt }) => verbs.changes({ captured: own(captured), occurredAt }),
  };
};

/** The port of an action that is carried out. */
export const holdPort = <C extends Captured>(verbs: HoldVerbs<C>): ContainmentHold => ({
  ...lookPort(verbs),
  act: ({ captured, occurredAt }) => verbs.act({ captured: verbs.captured.parse(captured), occurredAt }),
});

/** The port of an action that is undone. */
export const releasePort = <C extends Captured>(verbs: ReleaseVerbs<C>): ContainmentRelease => ({
  ...lookPort(verbs),
  release: ({ captured, occurredAt }, how) =>
    verbs.release({ captured: verbs.captured.parse(captured), occurredAt }, how),
});
