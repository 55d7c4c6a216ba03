import { expect, test } from '@jest/globals';
import { seedOf } from '../../../../adapters/config/seeds.ts';
import { whyProtected } from '../../../../domain/incidents/containment/index.ts';

test.each([
  ['arn:aws:iam::123456789012:user/break-glass/anna', true],
  ['arn:aws:iam::123456789012:user/Break-Glass/anna', true],
  ['arn:aws:iam::123456789012:user/holdfast-deploy', true],
  ['arn:aws:iam::123456789012:user/automation/holdfast-deploy', true],
  ['arn:aws:iam::123456789012:user/break-glass-1', true],
  ['arn:aws:iam::123456789012:user/emergency/break-glass-1', true],
  ['arn:aws-cn:iam::123456789012:user/break-glass/anna', true],
  ['arn:aws-us-gov:iam::123456789012:role/platform/holdfast-local-sweep', true],
  ['arn:aws:iam::123456789012:role/break-glass-1', true],
  ['arn:aws:iam::123456789012:role/emergency/break-glass-1', true],
  ['arn:aws:iam::123456789012:user/team/payments-holdfast-reader', false],
  ['arn:aws:iam::123456789012:user/svc-payments', false],
  ['arn:aws:iam::123456789012:user/my-break-glass/anna', false],
  ['arn:aws:iam::123456789012:role/holdfast-local-incidents-apply-containment', true],
])('%s protected: %s', (arn, isProtected) => {
  expect(whyProtected(arn, seedOf('protected')) !== undefined).toBe(isProtected);
});
