import { expect, test } from '@jest/globals';
import { readExercises } from '../../../adapters/config/exercises.ts';
import { touchCheck } from '../../../lambdas/_shared/may-touch-target.ts';

const { sandboxTag } = readExercises();
const SANDBOX = 'arn:aws:wafv2:eu-central-1:123456789012:regional/ipset/holdfast-blocked-sandbox/1';
const PRODUCTION = 'arn:aws:ec2:eu-central-1:123456789012:network-acl/acl-1';

const check = touchCheck((arn) => Promise.resolve(arn === SANDBOX ? { [sandboxTag.key]: sandboxTag.value } : {}));

test.each([
  ['one that is tagged', 'EXE-2026-0001', [SANDBOX], true],
  ['one that is not', 'EXE-2026-0001', [PRODUCTION], false],
  ['several of which the first is tagged', 'EXE-2026-0001', [SANDBOX, PRODUCTION], false],
  ['several of which the last is tagged', 'EXE-2026-0001', [PRODUCTION, SANDBOX], false],
  ['any in earnest', 'INC-2026-0001', [SANDBOX, PRODUCTION], true],
])('an act on %s', async (_what, incidentId, arns, may) => {
  expect(await check(incidentId, { action: 'block-address', arns, target: {} })).toBe(may);
});
