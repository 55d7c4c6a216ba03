import { expect, test } from '@jest/globals';
import { checkFacts, isFreeText } from '../../../../domain/regulation/index.ts';

const fact = (value: string | number) => ({ key: 'rootCause', value, basis: 'actual' as const });

test.each(['expired-certificate', 'rc-7', 'a1'])('%s is a root cause, kept in clear', (code) => {
  expect(() => checkFacts([fact(code)])).not.toThrow();
  expect(isFreeText(fact(code))).toBe(false);
});

test.each(['', 'x', 'Expired', 'two words', '-first', 'anna.muster@bank.example', 'a'.repeat(61), 7])(
  '%p is none: too much would fit into it',
  (value) => {
    expect(() => checkFacts([fact(value)])).toThrow(/^rootCause: must be a code/);
  },
);
