import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readNeeds, type Needs } from './handler-needs.ts';
import { allowedActions } from './policies.ts';
import { property, readWorlds, type Found, type World } from './templates.ts';

/** What Lambda itself sets. */
const GIVEN = { AWS_REGION: 'eu-central-1' };

/** Loading every handler takes seconds, on a busy machine many. */
const PATIENCE_MS = 120_000;

const ONLY_BEHIND_THE_EDGE = ['lambdas/approvals/admit-request.ts'];

/** The house's functions by the file each runs. */
const functionsOf = ({ resources }: World): Map<string, Found> =>
  new Map(
    resources
      .filter(({ Type }) => Type === 'AWS::Lambda::Function')
      .map((resource) => [String(property(resource, 'Description')), resource]),
  );

/** The variables of a function; what CloudFormation fills in later stands here as its expression. */
const variablesOf = (resource: Found): Record<string, string> => {
  const variables = property(resource, 'Environment.Variables') as Record<string, unknown>;
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return { ...GIVEN, ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, text(value)])) };
};

/** What only carries a containment action out, or keeps the key that replaces a leaked one. */
const ACTS =
  /^((autoscaling|cognito-idp|ec2|elasticloadbalancing|iam|lambda|rds|wafv2):(?!(Admin)?(Get|List)|Describe)|s3:(Put|Delete)Bucket|secretsmanager:(?!Describe|List))/;

/** Rights withheld on purpose: the code holds a port whose other half this function never uses. */
const WITHHELD: { entries: RegExp; reason: string; actions: string[] | RegExp }[] = [
  {
    entries:
      /^lambdas\/(approvals\/(show|decide)-approval|incidents\/(verify-(containment|recovery)|propose-release|on-release-approved)|regulation\/download-report)\.ts$/,
    reason: 'the vault is only read',
    actions: ['s3:PutObject', 's3:AbortMultipartUpload'],
  },
  {
    entries: /^lambdas\/incidents\/apply-containment\.ts$/,
    reason: 'only a release keeps a key that replaces another',
    actions: ['secretsmanager:CreateSecret', 'secretsmanager:GetSecretValue'],
  },
  {
    entries:
      /^lambdas\/incidents\/(plan-containment|capture-evidence|verify-containment|verify-recovery|propose-release)\.ts$/,
    reason: 'whoever plans or reads back only looks, with a role that can change nothing',
    actions: ACTS,
  },
  {
    entries: /^lambdas\/approvals\/on-decided-alone\.ts$/,
    reason: 'the journal is only read; the review is asked in a workflow of its own',
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'kms:GenerateDataKey'],
  },
  {
    entries: /^lambdas\/incidents\/resume-waiting\.ts$/,
    reason: 'it opens tokens and makes none',
    actions: ['kms:Encrypt'],
  },
  {
    entries: /^lambdas\/(continuity\/.*(backup|restore|leftovers)|incidents\/(take|confirm)-runbook-step)\.ts$/,
    reason: 'each step of a verification or a runbook uses its own part of the backup store',
    actions: [
      'CreateBackup',
      'ListBackups',
      'RestoreTableFromBackup',
      'DescribeTable',
      'ListTables',
      'DeleteTable',
      'PutItem',
    ].map((action) => `dynamodb:${action}`),
  },
  {
    entries: /^lambdas\/detection\/ingest-signals\.ts$/,
    reason: 'the module of raw events is loaded whole when a large one comes; it is only stored',
    actions: ['s3:GetObject', 's3:GetObjectVersion'],
  },
  { entries: /./, reason: 'the stepped clock, which stage local binds for all', actions: ['dynamodb:GetItem'] },
];
const isWithheld = (entry: string, action: string): boolean =>
  WITHHELD.filter(({ entries }) => entries.test(entry)).some(({ actions }) =>
    Array.isArray(actions) ? actions.includes(action) : actions.test(action),
  );

const present = { ...process.env };
afterEach(() => {
  process.env = { ...present };
});

let needs: Needs[] = [];
beforeAll(async () => {
  needs = await readNeeds();
}, PATIENCE_MS);

test('there are handlers to judge', () => {
  expect(needs.length).toBeGreaterThan(20);
  expect(needs.find(({ entry }) => entry === 'lambdas/approvals/notify-approvers.ts')?.actions).toContain(
    'ses:SendEmail',
  );
});

describe.each(readWorlds())('stage $stageName', (world) => {
  const functions = functionsOf(world);

  test('every function runs a file that is there', () => {
    expect([...functions.keys()].filter((file) => !existsSync(file))).toEqual([]);
  });

  test('every handler is deployed', () => {
    const idle = needs.map(({ entry }) => entry).filter((entry) => !functions.has(entry));
    expect(idle).toEqual(world.stageName === 'local' ? ONLY_BEHIND_THE_EDGE : []);
  });

  test('every function has the variables that its code reads, however deep', () => {
    const missing = needs.flatMap(({ entry, variables }) => {
      const found = functions.get(entry);
      if (found === undefined) return [];
      const set = variablesOf(found);
      return variables.filter((name) => !(name in set)).map((name) => `${entry}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  test('every function may make the calls that its code makes', () => {
    const denied = needs.flatMap(({ entry, actions }) => {
      const found = functions.get(entry);
      if (found === undefined) return [];
      const allowed = allowedActions(world, found);
      return actions
        .filter((action) => !allowed.has(action) && !isWithheld(entry, action))
        .map((action) => `${entry}: ${action}`);
    });
    expect(denied).toEqual([]);
  });

  test(
    'every handler can make its dependencies from these variables alone',
    async () => {
      const failures: string[] = [];
      for (const [file, found] of functions) {
        if (!existsSync(file)) continue;
        process.env = variablesOf(found);
        const { handler } = (await import(resolve(file))) as { handler: { wire?: () => unknown } };
        try {
          if (handler.wire === undefined) throw new Error('has no wire()');
          handler.wire();
        } catch (error) {
          failures.push(`${file}: ${String(error)}`);
        }
      }
      expect(failures).toEqual([]);
    },
    PATIENCE_MS,
  );
});
