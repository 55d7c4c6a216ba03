import { AREAS } from '../contracts/areas.ts';
import { ENV } from '../contracts/env.ts';
import { OUTPUT, tableOutput, workflowOutput } from '../contracts/outputs.ts';
import type { Cloud } from './cloud.ts';
import { readOutputs } from './deploy.ts';

/** The outputs of all stacks in one map: their names are unique in the application. */
export const flatOutputs = (name: string): Record<string, string> =>
  Object.fromEntries(Object.values(readOutputs(name)).flatMap((outputs) => Object.entries(outputs)));

/**
 * Lets this process use the application's own adapters against the local cloud: sets the variables that a function would
 * have. Answers the outputs of all stacks.
 */
export const connect = ({ name, env }: Cloud): Record<string, string> => {
  const outputs = flatOutputs(name);
  const tables = AREAS.map((area) => [`${area.replace('-', '_').toUpperCase()}_TABLE`, outputs[tableOutput(area)]]);
  const own = [
    [ENV.stage, 'local'],
    [ENV.clockTable, outputs[OUTPUT.clockTable]],
    [ENV.dataKey, outputs[OUTPUT.dataKey]],
    [ENV.signingKey, outputs[OUTPUT.signingKey]],
    [ENV.linkSecret, outputs[OUTPUT.linkSecret]],
    [ENV.signalSecret, outputs[OUTPUT.signalSecret]],
    [ENV.evidenceBucket, outputs[OUTPUT.evidenceBucket]],
    [ENV.archiveBucket, outputs[OUTPUT.archiveBucket]],
    [ENV.signalsQueue, outputs[OUTPUT.signalsQueue]],
    [ENV.signalsDeadLetterQueue, outputs[OUTPUT.signalsDeadLetterQueue]],
    [ENV.resumeQueue, outputs[OUTPUT.resumeQueue]],
    [ENV.publicUrl, outputs[OUTPUT.publicUrl]],
    [ENV.handleIncident, outputs[workflowOutput('handle-incident')]],
    [ENV.obtainApproval, outputs[workflowOutput('obtain-approval')]],
    [ENV.meetObligation, outputs[workflowOutput('meet-obligation')]],
  ];
  const known = [...tables, ...own].filter(([, value]) => value !== undefined);
  Object.assign(process.env, env, Object.fromEntries(known));
  return outputs;
};
