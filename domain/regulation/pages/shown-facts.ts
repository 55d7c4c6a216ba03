import { formatMoment } from '../../shared/html/index.ts';
import { FACT_KEYS, FIELD_PREFIX } from '../facts/fact-keys.ts';
import type { FactGroup } from '../facts/fact-keys.ts';
import type { FactValue, RecordedFactValue } from '../facts/fact-value.ts';
import { fieldRow, isFieldId, nameOf } from '../reports/index.ts';
import { labelOf, reveal } from './case-file.ts';
import type { RegulatoryFile } from './case-file.ts';
import { GROUP_TITLES } from './case-texts.ts';
import type { Contradiction, ShownFact, ShownGroup, ShownValue } from './case-view.ts';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
const NO_CODES: readonly { code: string; label: { en: string } }[] = [];

/** The closed list of a field of the report; none for every other fact. */
const codesOf = (key: string): typeof NO_CODES => {
  const id = key.startsWith(FIELD_PREFIX) ? key.slice(FIELD_PREFIX.length) : '';
  return (isFieldId(id) ? fieldRow(id).list : undefined) ?? NO_CODES;
};

const grouped = (figure: number): string => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }).format(figure);

type Reader = { file: RegulatoryFile; timeZone: string };

const wordsOf = (key: string, value: FactValue, { file, timeZone }: Reader): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return grouped(value);
  const label = (code: string): string => codesOf(key).find((entry) => entry.code === code)?.label.en ?? code;
  if (typeof value === 'string') return MOMENT.test(value) ? formatMoment(value, timeZone) : label(value);
  if (Array.isArray(value)) return value.map(label).join(', ');
  return reveal(file.revealed, value);
};

const shownValue = (key: string, known: RecordedFactValue, reader: Reader): ShownValue => ({
  shown: wordsOf(key, known.value, reader),
  basis: known.basis,
  by: labelOf(reader.file, known.from),
  at: known.at,
  seq: known.seq,
});

const shownFact = (fact: Omit<ShownFact, 'known'>, reader: Reader): ShownFact => {
  const { key, label, kind } = fact;
  const known = reader.file.state.facts[key];
  return { key, label, kind, ...(known === undefined ? {} : { known: shownValue(key, known, reader) }) };
};

const GROUPS = [...new Set(FACT_KEYS.map(({ group }) => group))];

const shownGroup = (group: FactGroup, reader: Reader): ShownGroup => ({
  group,
  title: GROUP_TITLES[group],
  facts: FACT_KEYS.filter((fact) => fact.group === group).map((fact) => shownFact(fact, reader)),
});

/** Everything the regulation asks for, by group, with what is known of it. */
export const shownGroups = (reader: Reader): ShownGroup[] => GROUPS.map((group) => shownGroup(group, reader));

/** What a fact or a gap is called: a field of the report by number and name. */
export const factLabel = (key: string): string => {
  const id = key.startsWith(FIELD_PREFIX) ? key.slice(FIELD_PREFIX.length) : key;
  return isFieldId(id) ? `${id} ${nameOf(id)}` : (FACT_KEYS.find((fact) => fact.key === key)?.label ?? key);
};

/** The fields of the reports that somebody answered. */
export const shownAnswers = (reader: Reader): ShownFact[] =>
  Object.keys(reader.file.state.facts)
    .filter((key) => key.startsWith(FIELD_PREFIX))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((key) => shownFact({ key, label: factLabel(key), kind: 'text' }, reader));

/** Figures of which there are two. */
export const shownContradictions = (reader: Reader): Contradiction[] => {
  const { facts, contradictions } = reader.file.state;
  return Object.entries(contradictions).flatMap(([key, claimed]) => {
    const held = facts[key];
    return held === undefined
      ? []
      : [
          {
            key,
            label: factLabel(key),
            held: shownValue(key, held, reader),
            claimed: shownValue(key, claimed, reader),
          },
        ];
  });
};
