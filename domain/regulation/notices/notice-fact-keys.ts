import type { FactKey } from '../facts/fact-key.ts';
import type { Language } from '../reports/language.ts';

const LANGUAGES: readonly Language[] = ['en', 'de'];
const LANGUAGE_NAME: Record<Language, string> = { en: 'English', de: 'German' };

/** Who a letter is written to. */
export type LetterTo = 'subjects' | 'clients';

/** A letter's part that people write; words for people are written in each language, never translated by the way. */
export type LetterPart = 'whatHappened' | 'consequences' | 'measures' | 'advice';

/** The fact that holds a letter's part in a language, `letter.subjects.measures.de`. */
export const letterKey = (to: LetterTo, part: LetterPart, language: Language): string =>
  `letter.${to}.${part}.${language}`;

/** Duties whose limit the law sets: only these can fail to be met under 2025/301 Art. 5(3). */
export const LIMITED_KINDS = ['dora-initial', 'dora-intermediate', 'dora-final'] as const;

/** @law 2016/679 Art. 33 */
const BREACH: readonly FactKey[] = [
  { group: 'breach', kind: 'codes', key: 'breach.dataCategories', label: 'Categories of personal data' },
  { group: 'breach', kind: 'codes', key: 'breach.subjectCategories', label: 'Categories of data subjects' },
  { group: 'breach', kind: 'text', key: 'breach.contact', label: 'Data protection officer or other contact point' },
  { group: 'breach', kind: 'text', key: 'breach.effects', label: 'Effects the breach has had' },
  { group: 'breach', kind: 'text', key: 'breach.lateReason', label: 'Why the authority is notified after 72 hours' },
  { group: 'breach', kind: 'moment', key: 'breach.restBy', label: 'When the missing information is expected' },
  { group: 'breach', kind: 'member-states', key: 'breach.memberStates', label: 'Member States of the data subjects' },
  { group: 'breach', kind: 'text', key: 'breach.processor', label: 'Processor where the breach happened' },
  { group: 'breach', kind: 'moment', key: 'breach.processorTold', label: 'When the processor told us' },
  { group: 'breach', kind: 'text', key: 'breach.controller', label: 'Controller we process the data for' },
];

/** @law 2022/2555 Art. 23(4) */
const NIS2: readonly FactKey[] = [
  { group: 'course', kind: 'boolean', key: 'nis2.suspectedMalicious', label: 'Suspected unlawful or malicious act' },
  { group: 'course', kind: 'boolean', key: 'nis2.crossBorder', label: 'Could have a cross-border impact' },
  { group: 'course', kind: 'member-states', key: 'nis2.memberStates', label: 'Member States with an impact (NIS2)' },
  { group: 'course', kind: 'text', key: 'nis2.severity', label: 'Initial assessment: severity' },
  { group: 'course', kind: 'text', key: 'nis2.impact', label: 'Initial assessment: impact' },
  { group: 'course', kind: 'text', key: 'nis2.ioc', label: 'Indicators of compromise' },
  { group: 'course', kind: 'text', key: 'nis2.rootCause', label: 'Type of threat or likely root cause' },
  { group: 'course', kind: 'text', key: 'nis2.mitigation', label: 'Mitigation applied and under way' },
  { group: 'course', kind: 'text', key: 'nis2.crossBorderImpact', label: 'The cross-border impact there was' },
  { group: 'course', kind: 'text', key: 'nis2.assistance', label: 'Help asked of the CSIRT' },
];

const LETTER_LABELS: readonly (readonly [LetterTo, LetterPart, string])[] = [
  ['subjects', 'whatHappened', 'Letter to people: what happened'],
  ['subjects', 'consequences', 'Letter to people: what could happen'],
  ['subjects', 'measures', 'Letter to people: what we have done'],
  ['subjects', 'advice', 'Letter to people: what you can do'],
  ['clients', 'whatHappened', 'Notice to clients: what happened'],
  ['clients', 'consequences', 'Notice to clients: what it means for you'],
  ['clients', 'measures', 'Notice to clients: what we do'],
  ['clients', 'advice', 'Notice to clients: what you can do'],
];

const letters = (): FactKey[] =>
  LETTER_LABELS.flatMap(([to, part, label]) =>
    LANGUAGES.map((language): FactKey => {
      const group = to === 'subjects' ? 'breach' : 'course';
      const key = letterKey(to, part, language);
      return { group, kind: 'text', key, label: `${label} (${LANGUAGE_NAME[language]})` };
    }),
  );

/** The services a notice to clients names. @law 2022/2554 Art. 19(3) */
const CLIENTS: readonly FactKey[] = [
  { group: 'services', kind: 'codes', key: 'clients.services', label: 'Services that clients missed' },
];

const limits = (): FactKey[] =>
  LIMITED_KINDS.flatMap((kind): FactKey[] => [
    { group: 'course', kind: 'text', key: `limit.${kind}.reason`, label: `Why ${kind} cannot be in time` },
    { group: 'course', kind: 'moment', key: `limit.${kind}.expectedAt`, label: `When ${kind} is expected instead` },
  ]);

/** What the notices ask for beside the facts of the classification and of the course. */
export const NOTICE_FACT_KEYS: readonly FactKey[] = [...BREACH, ...NIS2, ...CLIENTS, ...letters(), ...limits()];
