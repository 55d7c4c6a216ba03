import { Aspects, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { chooseStage } from './stage.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';

/** All stacks of the chosen stage, wired. Each stack names what it needs of the ones before it. */
export const buildApplication = (app: App): void => {
  const { stageName, stage } = chooseStage(app.node);
  const data = new DataStack(app, stageName, stage);
  new ApiStack(app, data.house);
  Aspects.of(app).add(new AwsSolutionsChecks({ verbose: true }));
};
