import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ArnFormat, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { kebab, workflowName } from '../../contracts/names.ts';
import { workflowOutput } from '../../contracts/outputs.ts';
import { explainWildcards } from '../explained.ts';
import { AreaStack } from '../house.ts';
import { Alarm } from './alarm.ts';
import { AppFunction, type AppFunctionProps } from './app-function.ts';
import type { WorkflowReference } from './bindable.ts';
import { houseLog } from './house-log.ts';

const root = resolve(import.meta.dirname, '../..');

/** What a step needs: variables and rights, and where it differs from the usual size. */
export type Binding = ((step: AppFunction) => void) | { props: AppFunctionProps; bind: (step: AppFunction) => void };

/** Placeholder -> what its function needs, or the nested workflow it starts. Unnamed placeholders are functions without needs. */
export type Steps = Record<string, Binding | Workflow>;

/** `${Name}` placeholders of a state machine's text, each once. */
export const placeholdersOf = (definition: string): string[] => [
  ...new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map((match) => match[1] ?? '')),
];

/**
 * `new Workflow(this, 'HandleIncident', {...})` runs statemachines/<area>/handle-incident.asl.json with one function for each
 * `${Placeholder}`, from the file of that name. Throws at synth when a file is missing or a binding names an unknown step.
 */
export class Workflow extends Construct implements WorkflowReference {
  readonly stateMachine: StateMachine;
  readonly stateMachineArn: string;
  readonly executionsArn: string;
  readonly steps: Record<string, AppFunction> = {};
  private readonly role: Role;

  /** `impact`: who is harmed when a run fails, in one sentence; runbook heading `<id>-failed`. A nested one fails its parent. */
  constructor(scope: Construct, id: string, bindings: Steps = {}, impact?: string) {
    super(scope, id);
    const { area, house } = AreaStack.around(this);
    const file = `statemachines/${area}/${kebab(id)}.asl.json`;
    if (!existsSync(resolve(root, file))) throw new Error(`${this.node.path}: ${file} does not exist`);
    const definition = readFileSync(resolve(root, file), 'utf8');
    const placeholders = placeholdersOf(definition);
    const unknown = Object.keys(bindings).filter((name) => !placeholders.includes(name));
    if (unknown.length > 0) throw new Error(`${file} has no step ${unknown.join(', ')}`);

    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    const arns = placeholders.map((name): [string, string] => [name, this.resolveStep(name, bindings[name])]);
    const name = workflowName(house.stageName, kebab(id));
    // This prefix keeps the account's log resource policy below its size limit.
    const log = houseLog(this, house, `/aws/vendedlogs/states/${name}`);
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName: name,
      comment: file,
      definitionBody: DefinitionBody.fromString(definition),
      definitionSubstitutions: Object.fromEntries(arns),
      role: this.role,
      tracingEnabled: true,
      // Never the data of an execution: task tokens and what people wrote pass through it.
      logs: { destination: log, level: LogLevel.ALL, includeExecutionData: false },
    });
    if (impact !== undefined) this.declareAlarm(impact);
    new CfnOutput(Stack.of(this), workflowOutput(kebab(id)), { value: this.stateMachine.stateMachineArn });
    explainWildcards(this.role, ['*'], 'X-Ray and the delivery of logs know no resources to name.');
    this.stateMachineArn = this.stateMachine.stateMachineArn;
    const executions = { service: 'states', resource: 'execution', resourceName: `${name}:*` };
    this.executionsArn = Stack.of(this).formatArn({ ...executions, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  }

  /** One that was stopped by hand is followed by the next, and wakes nobody. */
  private declareAlarm(impact: string): void {
    // No machine has a timeout of its own: a state's timeout fails the run.
    const metric = this.stateMachine.metricFailed({ period: Duration.minutes(5) });
    new Alarm(this, 'Failed', { metric, impact, runbook: `${kebab(this.node.id)}-failed` });
  }

  private resolveStep(name: string, binding: Binding | Workflow | undefined): string {
    if (binding instanceof Workflow) return this.startNested(binding);
    const sized = typeof binding === 'object' ? binding : { props: {}, bind: binding };
    const step = new AppFunction(this, name, sized.props);
    sized.bind?.(step);
    this.steps[name] = step;
    this.allow(['lambda:InvokeFunction'], [step.lambda.functionArn]);
    return step.lambda.functionArn;
  }

  /** `startExecution.sync:2`: Step Functions hears of the end through a rule of its own, and asks when it does not. */
  private startNested(nested: Workflow): string {
    const rule = {
      service: 'events',
      resource: 'rule',
      resourceName: 'StepFunctionsGetEventsForStepFunctionsExecutionRule',
    };
    this.allow(['states:StartExecution'], [nested.stateMachineArn]);
    this.allow(['states:DescribeExecution', 'states:StopExecution'], [nested.executionsArn]);
    this.allow(['events:PutTargets', 'events:PutRule', 'events:DescribeRule'], [Stack.of(this).formatArn(rule)]);
    explainWildcards(this.role, [nested.executionsArn], 'The nested executions, named by their aggregate and run.');
    return nested.stateMachineArn;
  }

  private allow(actions: string[], resources: string[]): void {
    this.role.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
  }
}
