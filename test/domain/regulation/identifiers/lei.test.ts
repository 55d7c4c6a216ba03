import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isValidLei, Lei } from '../../../../contracts/lei.ts';
import { checkLei } from '../../../../domain/regulation/identifiers/check-lei.ts';

const VALID = [
  '5493000EWHDSR3MZWH98',
  '529900D6BF99LW9R2E68',
  'VGRQXHF3J8VDLUA7XE92',
  '6WQI0GK1PRFVBA061U48',
  '96950077L0TN7BAROX36',
  '549300WCLFVEBTBNRF76',
];

test.each(VALID)('%s has its checksum', (lei) => {
  expect(Lei.parse(lei)).toBe(lei);
  expect(checkLei({ lei })).toEqual({ valid: true });
});

test.each([
  ['DUMMYLEI123456789012', 'a wrong checksum'],
  ['5493000ewhdsr3mzwh98', 'small letters'],
  ['5493000EWHDSR3MZWH9', 'too short'],
  ['5493000EWHDSR3MZWH980', 'too long'],
  [' 5493000EWHDSR3MZWH98', 'a space'],
  ['5493000EWHDSR3MZWH98\n', 'a line end'],
  ['5493000EWHDSR3MZWÉ98', 'a letter of another alphabet'],
  ['', 'nothing'],
])('%s: %s', (lei) => {
  expect(Lei.safeParse(lei).success).toBe(false);
  expect(checkLei({ lei })).toEqual({ valid: false });
});

// A digit for a letter changes how long the number is; there the checksum promises nothing.
test('one wrong digit or letter, or two of a kind swapped, is always found', () => {
  const place = fc.integer({ min: 0, max: 19 });
  const kinds = ['0123456789', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const kindOf = (character: string | undefined): string | undefined =>
    kinds.find((kind) => character !== undefined && kind.includes(character));
  fc.assert(
    fc.property(fc.constantFrom(...VALID), place, fc.nat(), (lei, at, choice) => {
      const kind = kindOf(lei[at]) ?? '';
      const other = kind.charAt(choice % kind.length);
      if (other !== lei[at]) expect(isValidLei(lei.slice(0, at) + other + lei.slice(at + 1))).toBe(false);
      const [one, two] = [lei.charAt(at), lei.charAt(at + 1)];
      if (two === '' || one === two || kindOf(two) !== kind) return;
      expect(isValidLei(lei.slice(0, at) + two + one + lei.slice(at + 2))).toBe(false);
    }),
  );
});
