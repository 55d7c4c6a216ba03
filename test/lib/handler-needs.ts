import { globSync } from 'node:fs';
import { build } from 'esbuild';
import { ENV } from '../../contracts/env.ts';

/** What a handler's code asks for, by its own words. */
export interface Needs {
  /** `lambdas/<area>/<verb-noun>.ts` */
  readonly entry: string;
  readonly variables: string[];
  /** IAM actions of the SDK commands it makes. */
  readonly actions: string[];
}

/** IAM's prefix where it is not the client's name. */
const PREFIX: Record<string, string> = {
  'auto-scaling': 'autoscaling',
  'cloudwatch-logs': 'logs',
  'cognito-identity-provider': 'cognito-idp',
  'elastic-load-balancing-v2': 'elasticloadbalancing',
  eventbridge: 'events',
  'secrets-manager': 'secretsmanager',
  'resource-groups-tagging-api': 'tag',
  sesv2: 'ses',
  sfn: 'states',
};

/** Commands that IAM judges by other names; `Upload` is lib-storage's. */
const ACTIONS: Record<string, string[]> = {
  'dynamodb:TransactWriteItems': ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
  'dynamodb:TransactGetItems': ['dynamodb:GetItem'],
  's3:HeadObject': ['s3:GetObject'],
  's3:GetObject': ['s3:GetObject', 's3:GetObjectVersion'],
  's3:ListObjectsV2': ['s3:ListBucket'],
  's3:GetBucketEncryption': ['s3:GetEncryptionConfiguration'],
  's3:GetBucketLifecycleConfiguration': ['s3:GetLifecycleConfiguration'],
  's3:GetBucketNotificationConfiguration': ['s3:GetBucketNotification'],
  's3:GetObjectLockConfiguration': ['s3:GetBucketObjectLockConfiguration'],
  's3:GetPublicAccessBlock': ['s3:GetBucketPublicAccessBlock'],
  's3:PutPublicAccessBlock': ['s3:PutBucketPublicAccessBlock'],
  's3:DeletePublicAccessBlock': ['s3:PutBucketPublicAccessBlock'],
  's3:GetBucketReplication': ['s3:GetReplicationConfiguration'],
  's3:ListObjectVersions': ['s3:ListBucketVersions'],
  's3:Upload': ['s3:PutObject', 's3:AbortMultipartUpload'],
};

const variablesIn = (code: string): string[] =>
  [...code.matchAll(/environment\d*\(ENV\d*\.(\w+)\)/g)].map(([, name = '']) => ENV[name as keyof typeof ENV]);

/** Imported name -> IAM's name of the call. A name imported twice reads `Name as Name2`. */
const callsIn = (code: string): Map<string, string> => {
  const imports = code.matchAll(/import \{([^}]*)\} from "@aws-sdk\/(?:client-([\w-]+)|lib-storage)"/g);
  return new Map(
    [...imports].flatMap(([, names = '', client = 's3']) =>
      names.split(',').map((name): [string, string] => {
        const [original = '', local = original] = name.trim().split(' as ');
        return [local, `${PREFIX[client] ?? client}:${original.replace(/^paginate|Command$/g, '')}`];
      }),
    ),
  );
};

const actionsIn = (code: string): string[] => {
  const calls = callsIn(code);
  return [...code.matchAll(/\bnew (\w+Command\d*|Upload\d*)\(|\b(paginate\w+)\(/g)].flatMap(([, made, paged]) => {
    const action = calls.get(made ?? paged ?? '');
    return action === undefined ? [] : (ACTIONS[action] ?? [action]);
  });
};

/**
 * Every handler's needs. Each is bundled with everything it reaches and nothing else (esbuild drops what is not used), with
 * packages left out; so a variable that is read only in the depth of some work is found as well.
 */
export const readNeeds = async (): Promise<Needs[]> => {
  const entryPoints = globSync('lambdas/*/*.ts').filter((file) => !file.startsWith('lambdas/_shared/'));
  const { outputFiles } = await build({
    entryPoints: entryPoints.sort(),
    bundle: true,
    packages: 'external',
    format: 'esm',
    target: 'node24',
    platform: 'node',
    outbase: '.',
    outdir: '/',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ path, text }) => ({
    entry: path.slice(1).replace(/\.js$/, '.ts'),
    variables: [...new Set(variablesIn(text))].sort(),
    actions: [...new Set(actionsIn(text))].sort(),
  }));
};
