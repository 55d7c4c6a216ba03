import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { addressRange, isIpv6, isOverlapping, isOutside } from '../../../domain/shared/address-range.ts';

test.each([
  ['198.51.100.7', '198.51.100.7/32'],
  ['198.51.100.7/24', '198.51.100.0/24'],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1/128'],
  ['2001:db8::1/32', '2001:db8::/32'],
  ['::ffff:198.51.100.7', '198.51.100.7/32'],
])('%s is %s', (text, range) => {
  expect(addressRange(text)).toBe(range);
});

test.each([
  '',
  '198.51.100',
  '0x7f.1',
  '198.51.100.7/33',
  '198.51.100.256',
  'fe80::1%eth0',
  '::/129',
  'localhost',
  '1',
])('%j is no address', (text) => {
  expect(addressRange(text)).toBeUndefined();
});

test.each(['10.1.2.3', '192.168.0.0/16', '127.0.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0/0', 'fd00::1', '::1'])(
  '%s is nobody outside',
  (range) => {
    expect(isOutside(range)).toBe(false);
  },
);

test.each(['1.1.1.1/32', '198.51.100.7/32', '2606:4700::1111/128'])('%s is somebody outside', (range) => {
  expect(isOutside(range)).toBe(true);
});

test.each([
  ['198.51.100.7/32', '198.51.100.0/24', true],
  ['198.51.100.0/24', '198.51.100.7/32', true],
  ['198.51.100.7/32', '198.51.101.0/24', false],
  ['198.51.100.7/32', '2001:db8::/32', false],
  ['2001:db8::1/128', '2001:db8::/32', true],
  ['198.51.100.7/32', 'nothing', false],
])('%s and %s have an address in common: %s', (one, other, is) => {
  expect(isOverlapping(one, other)).toBe(is);
});

test('every address is written in one way, however it was written', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
      const once = addressRange(text) ?? '';
      expect(addressRange(once)).toBe(once);
      expect(addressRange(text.toUpperCase())).toBe(once);
      expect(isOverlapping(once, once)).toBe(true);
      expect(isIpv6(once)).toBe(once.includes(':'));
    }),
  );
});
