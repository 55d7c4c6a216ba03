import { describe, expect, it, test } from '@jest/globals';
import { Signal } from '../../../contracts/signal.ts';
import { correlationKeys, normaliseEvent } from '../../../domain/detection/index.ts';
import { example, reception } from './examples.ts';

const read = (name: string) => normaliseEvent(example(name), reception());

/** Name of the example, then what a responder is told: severity, status, title, resource, principal. */
const CASES: [string, ...(string | number | undefined)[]][] = [
  [
    'guardduty-access-key',
    4,
    'active',
    'Unauthorised access: malicious IP caller, access key AKIAEXAMPLEPAYMENTS1',
    'AwsIamAccessKey AKIAEXAMPLEPAYMENTS1',
    'payments-batch',
  ],
  [
    'guardduty-instance-beside-a-key',
    4,
    'active',
    'Crypto mining: bitcoin tool, EC2 instance i-0abc1234def567890',
    'AwsEc2Instance arn:aws:ec2:eu-central-1:111122223333:instance/i-0abc1234def567890',
    undefined,
  ],
  [
    'guardduty-database-pascal-case',
    5,
    'active',
    'Reach for credentials: anomalous behavior, database core-ledger',
    'AwsRdsDbInstance arn:aws:rds:eu-central-1:111122223333:db:core-ledger',
    'ledger_admin',
  ],
  [
    'guardduty-nameless-principal',
    2,
    'active',
    'Attempt to hide: cloud trail logging disabled, access key ASIAEXAMPLENAMELESS1',
    'AwsIamAccessKey ASIAEXAMPLENAMELESS1',
    'AROAEXAMPLENAMELESS:session',
  ],
  [
    'security-hub-ocsf',
    4,
    'active',
    'Unauthorised access: malicious IP caller, access key AKIAEXAMPLEPAYMENTS1',
    'AwsIamAccessKey AKIAEXAMPLEPAYMENTS1',
    'payments-batch',
  ],
  [
    'cloudwatch-alarm',
    4,
    'active',
    'Alarm core-ledger-errors',
    'AwsCloudWatchAlarm arn:aws:cloudwatch:eu-central-1:111122223333:alarm:core-ledger-errors',
    undefined,
  ],
  [
    'cloudwatch-ok',
    4,
    'resolved',
    'Alarm core-ledger-errors is over',
    'AwsCloudWatchAlarm arn:aws:cloudwatch:eu-central-1:111122223333:alarm:core-ledger-errors',
    undefined,
  ],
  ['health-exposed-key', 5, 'active', 'RISK credentials exposed', 'AwsIamAccessKey AKIAEXAMPLEPAYMENTS1', undefined],
  ['health-issue-closed', 4, 'resolved', 'EC2 operational issue', 'AwsService EC2', undefined],
  [
    'inspector-critical',
    5,
    'active',
    'CVE-2025-00001 - libexample',
    'AwsEc2Instance arn:aws:ec2:eu-central-1:111122223333:instance/i-0abc1234def567890',
    undefined,
  ],
  [
    'backup-failed',
    4,
    'active',
    'Backup of DynamoDB core-ledger failed',
    'DynamoDB arn:aws:dynamodb:eu-central-1:111122223333:table/core-ledger',
    undefined,
  ],
];

describe('each source becomes the same kind of signal', () => {
  test.each(CASES)('%s', (name, ...expected) => {
    const [signal, ...others] = read(name).map((one) => Signal.parse(one));
    expect(others).toEqual([]);
    expect([
      signal!.severityId,
      signal!.status,
      signal!.finding.title,
      `${signal!.resource.type} ${signal!.resource.uid}`,
      signal!.principal?.name,
    ]).toEqual(expected);
  });

  it('gives one signal for each finding of a Security Hub event', () => {
    const [first, second] = read('security-hub-two-findings').map((one) => Signal.parse(one));
    expect(first).toMatchObject({ severityId: 4, status: 'active', principal: { name: 'payments-batch' } });
    expect(second).toMatchObject({ severityId: 5, status: 'resolved', finding: { type: 'SecurityControl/S3.1' } });
    expect(first!.uid).not.toBe(second!.uid);
  });

  it('leaves names and addresses to what is sealed: description, principal and remotes', () => {
    for (const name of ['guardduty-access-key', 'security-hub-two-findings', 'security-hub-ocsf']) {
      const { principal, finding, remotes: _, ...open } = read(name)[0]!;
      expect(principal!.name).toBe('payments-batch');
      expect(finding.description).toContain('GetCallerIdentity');
      expect(JSON.stringify([open, finding.title])).not.toMatch(/payments-batch|198\.51/);
    }
  });

  it('gives none when nothing is amiss or nothing is known', () => {
    expect([...read('backup-completed'), ...read('cloudwatch-insufficient-data')]).toEqual([]);
  });

  it('knows the same finding and principal whether it comes directly, as ASFF or as OCSF', () => {
    const keys = ['guardduty-access-key', 'security-hub-two-findings', 'security-hub-ocsf'].map((name) =>
      correlationKeys(read(name)[0]!)
        .filter(({ kind }) => kind !== 'fingerprint')
        .map(({ hash }) => hash),
    );
    expect(keys[0]).toHaveLength(3);
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });

  it('keeps the flags of its source', () => {
    expect(read('guardduty-nameless-principal')[0]!.flags).toEqual(['sample', 'archived']);
  });
});

describe('times', () => {
  const at = (changes: Record<string, unknown>, detail: Record<string, unknown> = {}) => {
    const event = example('guardduty-access-key');
    return normaliseEvent({ ...event, ...changes, detail: { ...event.detail, ...detail } }, reception())[0]!;
  };

  it('keeps when it was sent and when it was first seen', () => {
    expect(at({})).toMatchObject({ time: '2025-11-20T02:14:31.000Z', firstSeenTime: '2025-11-20T02:03:44.000Z' });
  });

  it('takes a time from the future as now, and says so', () => {
    expect(at({ time: '2031-01-01T00:00:00Z' })).toMatchObject({
      time: '2025-11-20T02:14:32.000Z',
      flags: ['future-time'],
    });
    expect(at({ time: '2025-11-20T02:18:00Z' }).flags).toBeUndefined();
  });

  it('never says that it was seen after it was sent', () => {
    const { time, firstSeenTime } = at({}, { service: { eventFirstSeen: '2025-11-21T00:00:00Z' } });
    expect(firstSeenTime).toBe(time);
  });

  it.each(['1970-01-01T00:00:00Z', 'yesterday', ''])('takes first seen "%s" for unknown', (eventFirstSeen) => {
    expect(at({}, { createdAt: '', service: { eventFirstSeen } }).firstSeenTime).toBeUndefined();
  });

  it('reads the times of Inspector and Health as UTC', () => {
    expect(read('inspector-critical')[0]!.firstSeenTime).toBe('2025-11-20T01:46:15.000Z');
    expect(read('health-exposed-key')[0]!.firstSeenTime).toBe('2025-11-20T02:05:00.000Z');
  });
});
