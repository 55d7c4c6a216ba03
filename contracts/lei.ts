import * as z from 'zod/mini';

const SHAPE = /^[A-Z0-9]{18}[0-9]{2}$/;

/** ISO/IEC 7064 MOD 97-10 over A=10 .. Z=35, digit by digit, since the whole number is larger than a number can hold. */
const remainder = (text: string): number =>
  Array.from(text).reduce((rest, character) => {
    const value = Number.parseInt(character, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);

/** Whether a text is a legal entity identifier of ISO 17442-1:2020: 20 characters and a checksum. Not whether it is issued. */
export const isValidLei = (text: string): boolean => SHAPE.test(text) && remainder(text) === 1;

export const Lei = z.string().check(z.refine(isValidLei, 'is no LEI (ISO 17442: 20 characters, checksum)'));
