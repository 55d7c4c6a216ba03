import { sendExercise } from '../../adapters/aws/send-signal.ts';
import { readSignalSecret } from '../../adapters/aws/signal-secret.ts';
import { readDetectionConfig } from '../../adapters/config/detection.ts';
import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import { currentStage } from '../../adapters/config/stage.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import type { ExercisePorts } from './hold-exercise.ts';

/** What holding an exercise takes, in the stage that this function is deployed to. */
export const exercisePorts = (): ExercisePorts => {
  const { account, region } = currentStage();
  return {
    serverSecret: readSignalSecret,
    send: sendExercise,
    playbooks: readPlaybooks,
    detection: readDetectionConfig(),
    stage: environment(ENV.stage),
    home: { account, region },
  };
};
