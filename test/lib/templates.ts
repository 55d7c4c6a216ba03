import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import stagesJson from '../../config/stages.json' with { type: 'json' };
import { Stages, type Stage } from '../../contracts/config/stage.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties?: Record<string, unknown>;
  readonly DeletionPolicy?: string;
}

export interface SynthesisedStack {
  readonly name: string;
  readonly region: string;
  readonly template: {
    readonly Resources?: Record<string, Resource>;
    readonly Outputs?: Record<string, { Value: unknown }>;
  };
  /** What cdk-nag and the CDK itself complain about. */
  readonly findings: string[];
}

/** A resource with where it stands. */
export interface Found extends Resource {
  readonly id: string;
  readonly stack: string;
}

/** Everything of one stage, as CloudFormation gets it. */
export interface World {
  readonly stageName: string;
  readonly stage: Stage;
  readonly stacks: SynthesisedStack[];
  readonly resources: Found[];
}

export const stages = Stages.parse(stagesJson);

/** What cdk.json tells every app. */
export const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };

/** What a template is made from. Only the names of handlers matter: their code is not in it. */
const sourcesHash = (): string => {
  const hash = createHash('sha256').update(globSync('lambdas/*/*.ts').sort().join());
  const files = globSync([
    '{lib,contracts,config,statemachines}/**/*.{ts,json}',
    'cdk.json',
    'docs/runbook.md',
    'test/lib/*.ts',
  ]);
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
};

const folder = '.local/cache/templates';

const synthesise = (file: string): void => {
  const draft = `${file}.${process.pid}`;
  execFileSync(process.execPath, ['test/lib/synthesise.ts', draft, ...Object.keys(stages)], { stdio: 'inherit' });
  for (const old of globSync(`${folder}/*`)) if (!old.startsWith(file)) rmSync(old, { recursive: true, force: true });
  renameSync(draft, file);
};

/** Whether nobody else is at it. */
const isFirst = (lock: string): boolean => {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
};

/** Test files run side by side: one synthesises, the others wait for it, but not for one that was killed. */
const waitFor = (lock: string): void => {
  const until = Date.now() + 180_000;
  while (existsSync(lock) && Date.now() < until) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
};

/** Every stage synthesised, once for all test files and until a source changes. */
const synthesised = (): Record<string, SynthesisedStack[]> => {
  const file = `${folder}/${sourcesHash()}.json`;
  mkdirSync(folder, { recursive: true });
  const lock = `${file}.lock`;
  if (!existsSync(file) && !isFirst(lock)) waitFor(lock);
  try {
    if (!existsSync(file)) synthesise(file);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, SynthesisedStack[]>;
};

/** The stages as CloudFormation gets them, for `describe.each`. */
export const readWorlds = (): World[] =>
  Object.entries(synthesised()).map(([stageName, stacks]) => ({
    stageName,
    stage: stages[stageName]!,
    stacks,
    resources: stacks.flatMap(({ name, template: { Resources = {} } }) =>
      Object.entries(Resources).map(([id, resource]) => ({ ...resource, id, stack: name })),
    ),
  }));

/** The value at a path like `Tags.0.Key`, undefined where there is none. */
export const read = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], value);

/** The property at a path. */
export const property = ({ Properties }: Resource, path: string): unknown => read(Properties, path);

/** The property at a path as a list: CloudFormation writes a list of one without its brackets in policies. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Whether a value names this resource (Ref, GetAtt, or imported from its stack). */
export const refersTo = (value: unknown, { id }: Found): boolean => JSON.stringify(value ?? '').includes(id);
