import type { Command } from 'commander';
import { AREAS } from '../../contracts/areas.ts';
import stages from '../../config/stages.json' with { type: 'json' };
import { ENV } from '../../contracts/env.ts';
import { OUTPUT, tableOutput } from '../../contracts/outputs.ts';
import { InvalidInputError, NotFoundError } from '../../domain/shared/errors.ts';
import { chooseCloud } from './choose-cloud.ts';
import { readOutputs } from './read-outputs.ts';

/** A deployed stage that this process may talk to. */
export type Deployment = {
  stage: string;
  /** Whether it is the cloud on this machine, which is thrown away and made anew. */
  isLocal: boolean;
  /** Throws NotFoundError when the stage has no such output. */
  output: (name: string) => string;
};

const stageOf = (command: Command, isLocal: boolean): string => {
  const { stage } = command.optsWithGlobals<{ stage?: string }>();
  const chosen = stage ?? process.env['HOLDFAST_STAGE'] ?? (isLocal ? 'local' : undefined);
  const names = Object.keys(stages).join(', ');
  if (chosen === undefined)
    throw new InvalidInputError('--stage', `is missing: no local cloud is there (npm start), and AWS has ${names}`);
  if (!(chosen in stages)) throw new InvalidInputError('--stage', `${chosen} is none of ${names}`);
  return chosen;
};

/** The adapters find their tables and keys as they do in a function: by its variables. */
const variablesOf = (stage: string, outputs: Map<string, string>): Record<string, string> => {
  const found = [
    ...AREAS.map((area): [string, string | undefined] => [
      `${area.replaceAll('-', '_').toUpperCase()}_TABLE`,
      outputs.get(tableOutput(area)),
    ]),
    [ENV.clockTable, outputs.get(OUTPUT.clockTable)] as const,
    [ENV.visitsTable, outputs.get(OUTPUT.visitsTable)] as const,
    [ENV.dataKey, outputs.get(OUTPUT.dataKey)] as const,
    [ENV.signingKey, outputs.get(OUTPUT.signingKey)] as const,
    [ENV.archiveBucket, outputs.get(OUTPUT.archiveBucket)] as const,
    [ENV.evidenceBucket, outputs.get(OUTPUT.evidenceBucket)] as const,
  ];
  const known = found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return { [ENV.stage]: stage, ...Object.fromEntries(known) };
};

/** Finds the deployment that is meant and lets the adapters use it. Throws when there is none. */
export const connect = async (command: Command): Promise<Deployment> => {
  const isLocal = await chooseCloud();
  const stage = stageOf(command, isLocal);
  process.env['AWS_REGION'] ??= Object.entries(stages).find(([name]) => name === stage)?.[1].region;
  const outputs = await readOutputs(stage);
  Object.assign(process.env, variablesOf(stage, outputs));
  return {
    stage,
    isLocal,
    output: (name) => {
      const value = outputs.get(name);
      if (value === undefined) throw new NotFoundError(`stage ${stage} has no output ${name}`);
      return value;
    },
  };
};
