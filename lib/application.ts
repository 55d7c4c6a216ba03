import { Aspects, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { chooseStage, edgeOf } from './stage.ts';
import { AlarmsStack } from './stacks/alarms-stack.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { ApprovalsStack } from './stacks/approvals-stack.ts';
import { AuditStack } from './stacks/audit-stack.ts';
import { ContinuityStack } from './stacks/continuity-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { DetectionStack } from './stacks/detection-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { IncidentsStack } from './stacks/incidents-stack.ts';
import { RegulationStack } from './stacks/regulation-stack.ts';
import { SweepStack } from './stacks/sweep-stack.ts';
import { ThirdPartiesStack } from './stacks/third-parties-stack.ts';
import { WaitingStack } from './stacks/waiting-stack.ts';

/** All stacks of the chosen stage, wired. Each names what it needs of the ones before it. */
export const buildApplication = (app: App): void => {
  const { stageName, stage } = chooseStage(app.node);
  const data = new DataStack(app, stageName, stage);
  const api = new ApiStack(app, data);
  const waiting = new WaitingStack(app, data);
  const approvals = new ApprovalsStack(app, data, api, waiting);
  const regulation = new RegulationStack(app, { data, api, waiting, approvals });
  const incidents = new IncidentsStack(app, { data, api, waiting, approvals });
  const { handleIncident } = incidents;
  const { meetObligation } = regulation;
  const { obtainApproval } = approvals;
  new SweepStack(app, data, { handleIncident, meetObligation, obtainApproval });
  new DetectionStack(app, data, incidents);
  new AuditStack(app, data);
  new ContinuityStack(app, data);
  new ThirdPartiesStack(app, data);
  new AlarmsStack(app, data, api);
  const edge = edgeOf(stage);
  if (edge) new EdgeStack(app, data, edge);
  Aspects.of(app).add(new AwsSolutionsChecks({ verbose: true }));
};
