import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ENV } from '../../contracts/env.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { Schedule } from '../constructs/schedule.ts';
import { Workflow, type Steps } from '../constructs/workflow.ts';
import { AreaStack } from '../house.ts';
import { BackupRights } from './backup-rights.ts';
import type { DataStack } from './data-stack.ts';
import { maySendSignals } from './signal-rights.ts';

/** A full read of a table is bounded by the longest a function may run. */
const WHOLE_TABLE = { timeout: Duration.minutes(15), memorySize: 1769 };

/** Services that answer, and backups that can be restored: looked at by the clock, heard of when they are not. */
export class ContinuityStack extends AreaStack {
  readonly verifyBackup: Workflow;
  private readonly data: DataStack;

  constructor(scope: Construct, data: DataStack) {
    super(scope, 'continuity', data.house);
    this.data = data;
    this.declareProbes();
    this.verifyBackup = this.declareVerification();
    new Schedule(this, 'VerifyBackupsWeekly', {
      expression: 'cron(0 3 ? * SUN *)',
      target: this.verifyBackup,
      impact: 'Backups were not verified this week: one that cannot be restored goes unseen.',
    });
  }

  private readonly journal = (step: AppFunction): AppFunction =>
    step.bindJournal(this.data.tables.continuity, ENV.continuityTable);

  private declareProbes(): void {
    const probe = this.journal(new AppFunction(this, 'ProbeServices', { timeout: Duration.seconds(58) }));
    new Schedule(this, 'ProbeEveryMinute', {
      expression: 'rate(1 minute)',
      target: maySendSignals(probe, this.data),
      impact: 'Nobody sees when a service stops answering.',
    });
  }

  private declareVerification(): Workflow {
    const rights = new BackupRights(this.data);
    const { continuity } = this.data.tables;
    const steps: Steps = {
      DropLeftovers: {
        props: { timeout: Duration.minutes(5) },
        bind: (step) => rights.mayListTables(rights.mayDropRestored(step)),
      },
      ListTables: rights.mayNameTables,
      StartVerification: this.journal,
      PrepareBackup: {
        props: WHOLE_TABLE,
        bind: (step) => rights.mayBackUp(step).bindTable(continuity, ENV.continuityTable, 'write'),
      },
      RestoreBackup: rights.mayRestore,
      ConfirmRestore: rights.mayReadRestored,
      CompareRestore: {
        props: WHOLE_TABLE,
        bind: (step) =>
          rights.mayReadSources(rights.mayReadRestored(step)).bindTable(continuity, ENV.continuityTable, 'read'),
      },
      DropRestore: rights.mayDropRestored,
      SettleVerification: (step) => maySendSignals(this.journal(step), this.data),
    };
    const impact = 'A verification ended without a verdict: nobody knows whether the backup can be restored.';
    return new Workflow(this, 'VerifyBackup', steps, impact);
  }
}
