import type { Found, World } from '../templates.ts';

/** A sentence that is true of every resource of some types, in every stage. */
export interface Law {
  readonly law: string;
  /** CloudFormation types it speaks of. */
  readonly of: string[];
  readonly holds: (resource: Found, world: World) => boolean;
  /** Stages the law does not speak of. Everywhere else a law about nothing fails. */
  readonly unless?: (world: World) => boolean;
}
