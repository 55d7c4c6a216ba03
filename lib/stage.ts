import type { Node } from 'constructs';
import stagesJson from '../config/stages.json' with { type: 'json' };
import { Stages, type Stage } from '../contracts/config/stage.ts';

/**
 * The stage chosen by `-c stage=<name>` (default local) from config/stages.json.
 * Throws at synth when it is unknown or when a stage other than local could move its clock.
 */
export const chooseStage = (node: Node): { stageName: string; stage: Stage } => {
  const stageName = String(node.tryGetContext('stage') ?? 'local');
  const stages = Stages.parse(stagesJson);
  const stage = stages[stageName];
  if (stage === undefined)
    throw new Error(`unknown stage ${stageName}: config/stages.json has ${Object.keys(stages).join(', ')}`);
  return { stageName, stage: checkStage(stageName, stage) };
};

/** The rules between a stage's settings. Throws when one is broken. */
export const checkStage = (stageName: string, stage: Stage): Stage => {
  if (stageName === 'local') return stage;
  if (stage.steppedClock) throw new Error(`stage ${stageName}: steppedClock is for stage local only`);
  if (stage.publicUrl === null || stage.certificateArn === null)
    throw new Error(`stage ${stageName}: publicUrl and certificateArn are needed, people open links from the internet`);
  return stage;
};
