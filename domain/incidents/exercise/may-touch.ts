import type { SandboxTag } from '../../../contracts/config/exercises.ts';
import type { ContainmentActionId } from '../../../contracts/config/playbook.ts';
import { isExercise } from '../../shared/exercise.ts';

/** A resource's tags; one that has none, or that nobody can ask, has none. */
export type Tags = Readonly<Record<string, string>>;

/** Port: reads a resource's tags just before something is done to it. Errors: UnavailableError, RefusedError. */
export interface TagReader {
  /** `account` (12 digits) and `region` of the resource, where its ARN does not name them. */
  tagsOf(arn: string, at: { account: string; region: string }): Promise<Tags>;
}

/** Systems of others know of no exercise: whatever they are told, they take in earnest. */
const TELLS_OTHERS: readonly ContainmentActionId[] = ['webhook'];

/**
 * Whether something may be done to a resource: in earnest whatever was decided, in an exercise only what Holdfast does itself to
 * what is tagged for it.
 */
export const mayTouch = (
  incidentId: string,
  { action, tags }: { action: ContainmentActionId; tags: Tags },
  sandbox: SandboxTag,
): boolean => {
  if (!isExercise(incidentId)) return true;
  return !TELLS_OTHERS.includes(action) && Object.hasOwn(tags, sandbox.key) && tags[sandbox.key] === sandbox.value;
};
