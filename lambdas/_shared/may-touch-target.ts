import { readExercises } from '../../adapters/config/exercises.ts';
import { environment } from '../../adapters/environment.ts';
import type { ContainmentActionId } from '../../contracts/config/playbook.ts';
import { ENV } from '../../contracts/env.ts';
import { LOOK_ROLE } from '../../contracts/names.ts';
import type { Target } from '../../domain/incidents/containment/index.ts';
import { mayTouch } from '../../domain/incidents/exercise/index.ts';
import { isExercise } from '../../domain/shared/exercise.ts';

/** What is about to be done, to the resource of that ARN. */
export type Touch = { action: ContainmentActionId; arn: string; target: Target };

/** Whether that may be done for this incident. */
export type TouchCheck = (incidentId: string, touch: Touch) => Promise<boolean>;

/** Asks the resource's tags in an exercise, and nothing in earnest: a real containment never waits for a tag. */
export const mayTouchTarget: TouchCheck = async (incidentId, { action, arn, target }) => {
  if (!isExercise(incidentId)) return true;
  const { awsTagReader } = await import('../../adapters/aws/resource-tags.ts');
  const { account = '', region } = target;
  const tags = await awsTagReader(LOOK_ROLE).tagsOf(arn, { account, region: region ?? environment(ENV.region) });
  return mayTouch(incidentId, { action, tags }, readExercises().sandboxTag);
};
