import { FACT_KEYS, factLabel, FIELD_PREFIX } from '../../regulation/index.ts';
import type { FactKey } from '../../regulation/index.ts';
import { plural } from './event-reader.ts';
import type { EventReader, Words } from './event-reader.ts';

const KINDS = new Map(FACT_KEYS.map(({ key, kind }) => [key, kind]));

/** What a fact is about, as people read it: `Clients affected`, `Field 3.27`. */
export const factName = (key: string): string =>
  key.startsWith(FIELD_PREFIX) ? `Field ${key.slice(FIELD_PREFIX.length)}` : factLabel(key);

const shown = (fact: EventReader, kind: FactKey['kind'] | undefined): string => {
  if (kind === 'moment') return fact.moment('value');
  if (kind === 'boolean') return fact.text('value') === 'true' ? 'yes' : 'no';
  if (kind === 'hours') return plural(fact.count('value'), 'hour');
  return fact.sealed('value') ?? (fact.list('value').join(', ') || fact.text('value'));
};

const howItStands = (fact: EventReader): string => {
  if (fact.text('isContradiction') === 'true') return ', contradicts the value held';
  return fact.text('corrects') === 'true' ? ', corrects the value before' : '';
};

const factWords = (fact: EventReader): string => {
  const key = fact.text('key');
  return `${factName(key)}: ${shown(fact, KINDS.get(key))} (${fact.text('basis')}${howItStands(fact)})`;
};

/** Each fact with its value, whether it is an estimate, and what it contradicts or corrects. */
export const factsRecorded: Words = (event) => {
  const facts = event.parts('facts').map(factWords);
  return facts.length === 0
    ? 'No facts were reported.'
    : `${plural(facts.length, 'fact')} reported: ${facts.join('; ')}.`;
};

export const contradictionSettled: Words = (event) =>
  `${factName(event.text('key'))}: of two contradicting values the one ${event.text('holds') === 'claimed' ? 'claimed later' : 'held before'} holds.`;
