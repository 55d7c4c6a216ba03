import type { Construct } from 'constructs';
import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { ENV } from '../../contracts/env.ts';
import type { AppFunction } from '../constructs/app-function.ts';
import { Workflow } from '../constructs/workflow.ts';
import { AreaStack } from '../house.ts';
import type { DataStack } from './data-stack.ts';

const ANY = 'Which table an incident is about is known only when it happens.';
const NAMED = 'A restored table is named after its incident, and begins with `recovered-`.';

const tables = (step: AppFunction, name: string): string =>
  Stack.of(step).formatArn({ service: 'dynamodb', resource: 'table', resourceName: name });

/** Restoring any table's backup, into a table of the prefix and no other; deleting such a table, and no other. */
const mayRestoreTables = (step: AppFunction): AppFunction => {
  const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'GetItem', 'Query', 'Scan', 'BatchWriteItem', 'DeleteTable'];
  return step
    .allow(['dynamodb:ListBackups'], ['*'], 'ListBackups knows no resources to name.')
    .allow(['dynamodb:RestoreTableFromBackup'], [tables(step, '*/backup/*')], ANY)
    .allow(
      ['RestoreTableFromBackup', ...writes].map((action) => `dynamodb:${action}`),
      [tables(step, 'recovered-*')],
      NAMED,
    );
};

const mayReadRestored = (step: AppFunction): AppFunction =>
  step.allow(['dynamodb:DescribeTable', 'dynamodb:Scan'], [tables(step, 'recovered-*')], NAMED);

/** What the names of the bank's automations that a runbook may run begin with. */
const AUTOMATIONS = 'holdfast-runbook-';
const automations = (step: AppFunction, resource: string, name: string): string =>
  Stack.of(step).formatArn({
    service: 'states',
    resource,
    resourceName: `${AUTOMATIONS}${name}`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
const OF_THE_BANK = 'Which automations of its own the bank gives to runbooks, it says by their names.';

const mayRunAutomations = (step: AppFunction): AppFunction =>
  step
    .allow(['states:StartExecution'], [automations(step, 'stateMachine', '*')], OF_THE_BANK)
    .allow(['states:StopExecution'], [automations(step, 'execution', '*')], OF_THE_BANK)
    .set(ENV.automationsPrefix, automations(step, 'stateMachine', ''));

const mayLookAtAutomations = (step: AppFunction): AppFunction =>
  step
    .allow(['states:DescribeExecution'], [automations(step, 'execution', '*')], OF_THE_BANK)
    .set(ENV.automationsPrefix, automations(step, 'stateMachine', ''));

/** Remediation and recovery by runbooks: what acts has no right to judge, and what judges none to act. */
export class RecoveryStack extends AreaStack {
  readonly runRunbook: Workflow;

  constructor(scope: Construct, { house, tables: of }: DataStack) {
    super(scope, 'incidents', house, 'recovery');
    const journal = (step: AppFunction) => step.bindJournal(of.incidents, ENV.incidentsTable);
    this.runRunbook = new Workflow(this, 'RunRunbook', {
      TakeRunbookStep: (step) => mayRunAutomations(mayRestoreTables(journal(step).bindGoverned())),
      // A restored table is read in full to compare it.
      ConfirmRunbookStep: {
        props: { timeout: Duration.minutes(15), memorySize: 1024 },
        bind: (step) =>
          mayLookAtAutomations(mayReadRestored(journal(step))).bindTable(of.continuity, ENV.continuityTable, 'read'),
      },
      FailRunbookStep: journal,
    });
  }
}
