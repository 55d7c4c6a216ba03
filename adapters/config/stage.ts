import * as z from 'zod/mini';
import stages from '../../config/stages.json' with { type: 'json' };
import { Stage } from '../../contracts/config/stage.ts';
import { ENV } from '../../contracts/env.ts';
import { environment } from '../environment.ts';

/** The settings of the stage this function is deployed to. Throws when there is no such stage. */
export const currentStage = (): Stage => {
  const name = environment(ENV.stage);
  const found = z.record(z.string(), z.unknown()).parse(stages)[name];
  if (found === undefined) throw new Error(`config/stages.json has no stage ${name}`);
  return Stage.parse(found);
};
