import { expect, test } from '@jest/globals';
import { denials, freeNumber } from '../../../../adapters/aws/address/acl-entries.ts';

const entry = (RuleNumber: number, RuleAction: 'allow' | 'deny', CidrBlock = '0.0.0.0/0', Protocol = '-1') => ({
  RuleNumber,
  RuleAction,
  CidrBlock,
  Protocol,
});
const LAST = entry(32_767, 'deny');
const RANGE = '198.51.100.7/32';

test.each([
  ['an entry before anything is allowed', [entry(5, 'deny', RANGE), entry(100, 'allow'), LAST], [5]],
  ['an entry after something is allowed', [entry(100, 'allow'), entry(110, 'deny', RANGE), LAST], []],
  ['one protocol alone', [entry(5, 'deny', RANGE, '6'), entry(100, 'allow'), LAST], []],
  ['another range', [entry(5, 'deny', '198.51.100.0/24'), entry(100, 'allow'), LAST], []],
  ['an allowance of the range', [entry(5, 'allow', RANGE), LAST], []],
  ['nothing is allowed at all', [entry(5, 'deny', RANGE), LAST], [5]],
])('denies the range: %s', (_name, entries, numbers) => {
  expect(denials(entries, RANGE)).toEqual(numbers);
});

test('IPv6 is compared as a range, not as text', () => {
  const written = { RuleNumber: 3, RuleAction: 'deny' as const, Protocol: '-1', Ipv6CidrBlock: '2001:db8:0:0::1/128' };
  expect(denials([written], '2001:db8::1/128')).toEqual([3]);
});

test.each([
  [[entry(100, 'allow'), LAST], 1],
  [[entry(1, 'deny', '203.0.113.0/24'), entry(2, 'deny'), entry(100, 'allow'), LAST], 3],
  [[LAST], 1],
])('takes the first free number: %#', (entries, number) => {
  expect(freeNumber(entries)).toBe(number);
});

test('says so when no number is free before the first that allows', () => {
  expect(() => freeNumber([entry(1, 'allow'), LAST])).toThrow(expect.objectContaining({ name: 'RefusedError' }));
});
