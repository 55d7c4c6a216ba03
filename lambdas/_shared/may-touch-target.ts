import { readExercises } from '../../adapters/config/exercises.ts';
import { environment } from '../../adapters/environment.ts';
import type { ContainmentActionId } from '../../contracts/config/playbook.ts';
import { ENV } from '../../contracts/env.ts';
import { LOOK_ROLE } from '../../contracts/names.ts';
import type { Target } from '../../domain/incidents/containment/index.ts';
import { mayTouch } from '../../domain/incidents/exercise/index.ts';
import type { Tags } from '../../domain/incidents/exercise/index.ts';
import { isExercise } from '../../domain/shared/exercise.ts';

/** What is about to be done, and the ARNs of all that it writes to. */
export type Touch = { action: ContainmentActionId; arns: readonly string[]; target: Target };

/** Whether that may be done for this incident. */
export type TouchCheck = (incidentId: string, touch: Touch) => Promise<boolean>;

/** Why an act of an exercise, or its release, is not carried out after all. */
export const NOT_TAGGED = 'the target is not tagged for exercises any more';

/** Asks all the resources' tags in an exercise, and nothing in earnest: a real containment never waits for a tag. */
export const touchCheck =
  (tagsOf: (arn: string, target: Target) => Promise<Tags>): TouchCheck =>
  async (incidentId, { action, arns, target }) => {
    if (!isExercise(incidentId)) return true;
    const { sandboxTag } = readExercises();
    for (const arn of arns)
      if (!mayTouch(incidentId, { action, tags: await tagsOf(arn, target) }, sandboxTag)) return false;
    return true;
  };

/** The check against the tags that the resources have just now. */
export const mayTouchTarget: TouchCheck = touchCheck(async (arn, { account = '', region }) => {
  const { awsTagReader } = await import('../../adapters/aws/resource-tags.ts');
  return awsTagReader(LOOK_ROLE).tagsOf(arn, { account, region: region ?? environment(ENV.region) });
});
