import type { Language } from '../reports/language.ts';

// en-GB names European zones as people do (CET); de-DE as MEZ.
const LOCALE: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

const part = (iso: string, timeZone: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALE[language], { timeZone, ...options }).format(new Date(iso));

/** `21 November 2026`, `21. November 2026`. */
export const dayWords = (iso: string, timeZone: string, language: Language): string =>
  part(iso, timeZone, language, { day: 'numeric', month: 'long', year: 'numeric' });

const zoneWords = (iso: string, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { timeZone, timeZoneName: 'short' })
    .formatToParts(new Date(iso))
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/** `14:05`, `14:05 Uhr`. */
export const hourWords = (iso: string, timeZone: string, language: Language): string => {
  const time = part(iso, timeZone, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return language === 'de' ? `${time} Uhr` : time;
};

/** `21 November 2026, 14:05 (CET)`, `21. November 2026, 14:05 Uhr (MEZ)`. */
export const momentWords = (iso: string, timeZone: string, language: Language): string =>
  `${dayWords(iso, timeZone, language)}, ${hourWords(iso, timeZone, language)} (${zoneWords(iso, timeZone, language)})`;
