import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { Signal } from '../../../contracts/signal.ts';
import { normaliseEvent } from '../../../domain/detection/index.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { example, reception } from './examples.ts';

const fieldOf = (event: unknown): string => {
  try {
    normaliseEvent(event, reception());
  } catch (error) {
    if (error instanceof InvalidInputError) return error.field;
    throw error;
  }
  return 'accepted';
};

const changed = (name: string, path: string, value: unknown): unknown => {
  const event = example(name);
  const parts = path.split('.');
  let at: Record<string, unknown> = event;
  for (const part of parts.slice(0, -1)) at = at[part] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(at, parts.at(-1)!);
  else at[parts.at(-1)!] = value;
  return event;
};

test.each([
  ['guardduty-access-key', 'id', undefined],
  ['guardduty-access-key', 'id', ''],
  ['guardduty-access-key', 'detail-type', 'GuardDuty Malware Scan'],
  ['guardduty-access-key', 'detail-type', undefined],
  ['guardduty-access-key', 'time', 'soon'],
  ['guardduty-access-key', 'detail', []],
  ['guardduty-access-key', 'detail', undefined],
  ['guardduty-access-key', 'detail.id', undefined],
  ['guardduty-access-key', 'detail.type', 7],
  ['guardduty-access-key', 'detail.severity', '8'],
  ['guardduty-access-key', 'detail.severity', -1],
  ['guardduty-access-key', 'detail.severity', 11],
  ['guardduty-access-key', 'detail.resource.accessKeyDetails', 'none'],
  ['security-hub-two-findings', 'detail.findings', []],
  ['security-hub-two-findings', 'detail.findings.1.Id', undefined],
  ['security-hub-two-findings', 'detail.findings.0.Severity.Normalized', 101],
  ['security-hub-ocsf', 'detail.findings.0.severity_id', undefined],
  ['security-hub-ocsf', 'detail.findings.0.finding_info.uid', undefined],
  ['cloudwatch-alarm', 'detail.state.value', 'PANIC'],
  ['health-exposed-key', 'detail.eventArn', null],
  ['inspector-critical', 'detail.severity', 'SEVERE'],
  ['backup-failed', 'detail.resourceArn', undefined],
])('%s with a wrong %s (%p) names the field', (name, path, value) => {
  const field = fieldOf(changed(name, path, value));
  expect(field.toLowerCase()).toBe(path.toLowerCase());
});

describe('oversized and empty events', () => {
  it('bounds every text and stays recognisable', () => {
    const long = 'x'.repeat(500_000);
    const event = changed('guardduty-access-key', 'detail.type', `${long}\u202e\n\u0007`);
    const [signal] = normaliseEvent({ ...(event as object), id: long }, reception());
    expect(signal!.finding.title).toHaveLength(200);
    expect(signal!.uid.length).toBeLessThan(200);
    const huge = normaliseEvent(changed('guardduty-access-key', 'detail.id', long), reception())[0]!;
    const other = normaliseEvent(changed('guardduty-access-key', 'detail.id', `${long}y`), reception())[0]!;
    expect(huge.finding.uid.length).toBeLessThanOrEqual(512);
    expect(huge.finding.uid).not.toBe(other.finding.uid);
  });

  it('survives a hundred thousand levels', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(fieldOf(changed('guardduty-access-key', 'detail.service', { additionalInfo: deep }))).toBe('accepted');
  });

  it('accepts the least a finding can say, with the account as its resource', () => {
    const detail = { id: 'f', type: 'Custom:Unknown', severity: 5 };
    const [signal] = normaliseEvent({ ...example('guardduty-access-key'), detail }, reception());
    expect(signal).toMatchObject({
      finding: { title: 'Custom:Unknown, account 111122223333' },
      resource: { type: 'AwsAccount' },
    });
  });
});

const TYPES = [
  ['aws.guardduty', 'GuardDuty Finding'],
  ['aws.securityhub', 'Security Hub Findings - Imported'],
  ['aws.securityhub', 'Findings Imported V2'],
  ['aws.cloudwatch', 'CloudWatch Alarm State Change'],
  ['aws.health', 'AWS Health Event'],
  ['aws.inspector2', 'Inspector2 Finding'],
  ['aws.backup', 'Backup Job State Change'],
  ['holdfast.signal', 'Holdfast Signal'],
] as const;

const EXAMPLES = [
  'guardduty-access-key',
  'guardduty-database-pascal-case',
  'security-hub-two-findings',
  'security-hub-ocsf',
  'cloudwatch-alarm',
  'health-exposed-key',
  'inspector-critical',
  'backup-failed',
];

/** Every path of a JSON value. */
const pathsOf = (value: unknown, at: string[] = []): string[][] =>
  typeof value !== 'object' || value === null
    ? [at]
    : [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))];

describe('whatever arrives', () => {
  const json = fc.jsonValue({ noUnicodeString: false });

  it('any JSON value is refused by field or read', () => {
    fc.assert(fc.property(json, (event) => fieldOf(event).length > 0));
  });

  it('any detail of any source is refused by field or becomes valid signals, the same each time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TYPES), fc.dictionary(fc.string(), json), ([source, type], detail) => {
        const event = { ...example('guardduty-access-key'), source, 'detail-type': type, detail };
        expect(fieldOf(event)).toBe(fieldOf(event));
      }),
    );
  });

  it('any one part of a good event replaced by anything is refused by field or gives valid signals', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EXAMPLES), fc.nat(), json, (name, pick, value) => {
        const paths = pathsOf(example(name)).filter((path) => path.length > 0);
        const event = changed(name, paths[pick % paths.length]!.join('.'), value);
        if (fieldOf(event) !== 'accepted') return;
        const signals = normaliseEvent(event, reception());
        for (const signal of signals) Signal.parse(signal);
        expect(normaliseEvent(event, reception())).toEqual(signals);
      }),
      { numRuns: 400 },
    );
  });
});
