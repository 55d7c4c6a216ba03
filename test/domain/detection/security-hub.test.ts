import { describe, expect, it, test } from '@jest/globals';
import type { Signal } from '../../../contracts/signal.ts';
import { normaliseEvent } from '../../../domain/detection/index.ts';
import { example, reception } from './examples.ts';

type Loose = Record<string, unknown>;

/** The first finding of an example, with some of its fields changed. */
const changed = (name: string, change: (finding: Loose) => Loose): Signal => {
  const event = example(name);
  const [first, ...others] = event.detail['findings'] as Loose[];
  const findings = [{ ...first, ...change(first!) }, ...others];
  return normaliseEvent({ ...event, detail: { ...event.detail, findings } }, reception())[0]!;
};
const asff = (change: Loose) => changed('security-hub-two-findings', () => change);
const ocsf = (change: Loose) => changed('security-hub-ocsf', () => change);

const GUARDDUTY_ID = 'a2c9f3e1b7d84c51a0e6f2d3c4b5a697';
const CUSTOM = 'arn:aws:securityhub:eu-central-1:111122223333:product/111122223333/default';

describe('the id of an imported finding', () => {
  it("is GuardDuty's own when AWS's product says so", () => {
    expect(asff({}).finding.uid).toBe(GUARDDUTY_ID);
    expect(ocsf({}).finding.uid).toBe(GUARDDUTY_ID);
  });

  test.each([CUSTOM, 'arn:aws:securityhub:eu-central-1::product/vendor/guardduty', undefined])(
    'is never that of GuardDuty when the product is %s',
    (ProductArn) => {
      expect(asff({ ProductArn }).finding.uid).not.toBe(GUARDDUTY_ID);
      expect(asff({ ProductArn, Id: GUARDDUTY_ID }).finding.uid).not.toBe(GUARDDUTY_ID);
      expect(ocsf({ metadata: { product: { uid: ProductArn, vendor_name: 'AWS' } } }).finding.uid).not.toBe(
        GUARDDUTY_ID,
      );
    },
  );
});

describe('an IAM user as the resource', () => {
  const ARN = 'arn:aws:iam::111122223333:user/staff/anna.berg';
  const asffUser = (more: Loose = {}) => asff({ Resources: [{ Type: 'AwsIamUser', Id: ARN, ...more }] });
  const ocsfUser = (resource: Loose) => ocsf({ evidences: [], resources: [{ type: 'AWS::IAM::User', ...resource }] });

  test.each<[string, Signal]>([
    ['ASFF', asffUser()],
    ['ASFF under another type', asff({ Resources: [{ Type: 'Other', Id: ARN }] })],
    ['OCSF by ARN', ocsfUser({ uid: ARN, name: 'anna.berg' })],
    ['OCSF by name', ocsfUser({ name: 'anna.berg' })],
    [
      'a control of somebody else',
      asff({
        ProductArn: CUSTOM,
        Resources: [{ Type: 'AwsIamUser', Id: ARN }],
        Title: 'anna.berg',
        Compliance: { SecurityControlId: 'IAM.3' },
      }),
    ],
  ])('stands in the principal alone: %s', (_, { principal, finding, ...open }) => {
    expect(principal).toMatchObject({ type: 'IAMUser', name: 'anna.berg' });
    expect(JSON.stringify([open, finding.title, finding.type])).not.toContain('anna');
    expect(open.resource).toEqual({
      type: 'AwsIamUser',
      uid: expect.stringMatching(/^111122223333\/user-[0-9a-f]{16}$/),
    });
  });

  it('is told by the unique id where the finding has it', () => {
    const { resource, principal } = asffUser({
      Details: { AwsIamUser: { UserId: 'AIDAEXAMPLEANNA00000', UserName: 'anna.berg' } },
    });
    expect(resource).toEqual({ type: 'AwsIamUser', uid: 'AIDAEXAMPLEANNA00000' });
    expect(principal).toEqual({ type: 'IAMUser', name: 'anna.berg', uid: 'AIDAEXAMPLEANNA00000' });
  });

  it('is one and the same, however it is written', () => {
    expect(asffUser().resource).toEqual(ocsfUser({ uid: ARN }).resource);
    expect(asffUser().resource).toEqual(ocsfUser({ name: 'anna.berg' }).resource);
  });
});
