import type { SandboxTag } from '../../../contracts/config/exercises.ts';
import { isExercise } from '../../shared/exercise.ts';

/** A resource's tags; one that has none, or that nobody can ask, has none. */
export type Tags = Readonly<Record<string, string>>;

/** Port: reads a resource's tags just before something is done to it. Errors: UnavailableError, RefusedError. */
export interface TagReader {
  /** `account` (12 digits) and `region` of the resource, where its ARN does not name them. */
  tagsOf(arn: string, at: { account: string; region: string }): Promise<Tags>;
}

/** Whether something may be done to a resource: in earnest whatever was decided, in an exercise only to what is tagged for it. */
export const mayTouch = (incidentId: string, tags: Tags, sandbox: SandboxTag): boolean =>
  !isExercise(incidentId) || (Object.hasOwn(tags, sandbox.key) && tags[sandbox.key] === sandbox.value);
