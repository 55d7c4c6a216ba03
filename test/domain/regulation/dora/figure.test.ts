import { expect, test } from '@jest/globals';
import { euros, figure } from '../../../../domain/regulation/dora/figure.ts';

test.each([
  [0, '0'],
  [2.5, '2.5'],
  [999, '999'],
  [1_000, '1,000'],
  [999_999.99, '999,999.99'],
  [1_234_567.125, '1,234,567.125'],
  [1e21, '1e+21'],
])('%d is written %s', (value, text) => {
  expect([figure(value), euros(value)]).toEqual([text, `EUR ${text}`]);
});
