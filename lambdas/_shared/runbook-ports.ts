import { awsAutomationLook, awsAutomations } from '../../adapters/aws/automations.ts';
import { dynamoBackups } from '../../adapters/dynamodb/backups.ts';
import { dynamoManifestStore } from '../../adapters/dynamodb/manifest-store.ts';
import { readTableItems } from '../../adapters/dynamodb/table-items.ts';
import { environment } from '../../adapters/environment.ts';
import type { RunbookActionId, RunbookCheckId } from '../../contracts/config/runbook.ts';
import { ENV } from '../../contracts/env.ts';
import {
  lookAtAutomation,
  lookAtRestore,
  restoredDataEqual,
  restoreTable,
  runAutomation,
  serviceAnswers,
} from '../../domain/incidents/recovery/index.ts';
import type { LookAtSteps, RunbookAction, RunbookLook } from '../../domain/incidents/recovery/index.ts';
import { readServiceReadings } from './read-service-readings.ts';

const ACTIONS: Record<RunbookActionId, () => RunbookAction> = {
  'restore-table': () => restoreTable(dynamoBackups),
  'run-automation': () => runAutomation(awsAutomations(environment(ENV.automationsPrefix))),
};
const LOOKS: Record<RunbookActionId, () => RunbookLook> = {
  'restore-table': () => lookAtRestore(dynamoBackups),
  'run-automation': () => lookAtAutomation(awsAutomationLook(environment(ENV.automationsPrefix))),
};
const CHECKS: Record<RunbookCheckId, () => LookAtSteps> = {
  'restored-data-equal': () =>
    restoredDataEqual({
      items: readTableItems,
      manifest: (arn) => dynamoManifestStore(environment(ENV.continuityTable)).find(arn),
    }),
  'service-answers': () => serviceAnswers((resource, now) => readServiceReadings([], resource, now)),
};

/** What acts for each system's step, what reads it back, and what each check looks at. */
export const runbookActionOf = (id: RunbookActionId): RunbookAction => ACTIONS[id]();
export const runbookLookOf = (id: RunbookActionId): RunbookLook => LOOKS[id]();
export const runbookCheckOf = (id: RunbookCheckId): LookAtSteps => CHECKS[id]();
