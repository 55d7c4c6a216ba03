import type { Asked, Found, Read } from './notice-form.ts';
import type { KnownFact } from './notice-sources.ts';
import { momentWords } from './moment-words.ts';
import { FRAME } from './words/frame.ts';

const LOCALE = { en: 'en-GB', de: 'de-DE' };

const read =
  (key: string, say: (value: KnownFact['value'], asked: Asked) => string | undefined): Read =>
  (asked) => {
    const known = asked.sources.factOf(key);
    const value = known === undefined ? undefined : say(known.value, asked);
    return known === undefined || value === undefined || value.trim() === ''
      ? undefined
      : { value, basis: known.basis, source: known.source };
  };

/** What a person wrote. */
export const textFact = (key: string): Read =>
  read(key, (value) => (typeof value === 'string' ? value.trim() : undefined));

/** `about 1,250`: estimates say so. */
export const countFact =
  (key: string): Read =>
  (asked) => {
    const say = (value: KnownFact['value']): string | undefined =>
      typeof value === 'number' ? value.toLocaleString(LOCALE[asked.language]) : undefined;
    const found = read(key, say)(asked);
    return found?.basis === 'estimate' ? { ...found, value: FRAME[asked.language].about(found.value) } : found;
  };

/** `yes` or `no`. */
export const yesNoFact = (key: string): Read =>
  read(key, (value, { language }) => (typeof value === 'boolean' ? FRAME[language][value ? 'yes' : 'no'] : undefined));

/** A moment in the entity's zone. */
export const momentFact = (key: string): Read =>
  read(key, (value, { sources, language }) =>
    typeof value === 'string' ? momentWords(value, sources.entity.timeZone, language) : undefined,
  );

/** Names of the codes as a list. A code nobody knows is no answer: it would reach the reader as it is. */
export const codesFact = (
  key: string,
  nameOf: (code: string, language: Asked['language']) => string | undefined,
): Read =>
  read(key, (value, { language }) => {
    if (typeof value !== 'object' || value.length === 0) return undefined;
    const names = value.map((code) => nameOf(code, language));
    return names.includes(undefined) ? undefined : names.map((name) => `- ${name ?? ''}`).join('\n');
  });

/** Countries by their names. */
export const statesFact = (key: string): Read =>
  read(key, (value, { language }) => {
    if (typeof value !== 'object') return undefined;
    const names = new Intl.DisplayNames([LOCALE[language]], { type: 'region' });
    return value.map((code) => names.of(code) ?? code).join(', ');
  });

/** The first that knows an answer. */
export const firstOf =
  (...reads: readonly Read[]): Read =>
  (asked) => {
    for (const one of reads) {
      const found: Found | undefined = one(asked);
      if (found !== undefined) return found;
    }
    return undefined;
  };

/** The codes of a fact; none when it is unknown. */
export const codesOf = ({ sources }: Asked, key: string): readonly string[] => {
  const value = sources.factOf(key)?.value;
  return typeof value === 'object' ? value : [];
};

/** Whether a fact is known to be true. */
export const isTrue = ({ sources }: Asked, key: string): boolean => sources.factOf(key)?.value === true;
