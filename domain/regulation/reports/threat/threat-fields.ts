import type { FieldRow } from '../fields/field-row.ts';
import { CRITERIA } from '../lists/criteria.ts';
import { FINANCIAL_ENTITY_TYPES } from '../lists/financial-entity-types.ts';
import { THREAT_STATUSES } from '../lists/threat-statuses.ts';
import { THREAT_WORDS, type ThreatFieldId } from './threat-words.ts';

/** One field of the notification; `C` is due under its condition. */
export type ThreatField = Pick<FieldRow, 'type' | 'list'> & {
  id: ThreatFieldId;
  flag: 'Y' | 'C';
  name: string;
  instruction: string;
};

const field = (id: ThreatFieldId, flag: 'Y' | 'C', rest: Pick<FieldRow, 'type' | 'list'>): ThreatField => ({
  id,
  flag,
  ...rest,
  ...THREAT_WORDS[id],
});

const text = { type: 'text' } as const;

/**
 * The 20 fields of the notification of a significant cyber threat.
 *
 * @law 2025/302 Annex III
 * @law 2025/301 Art. 6
 */
export const THREAT_FIELDS: readonly ThreatField[] = [
  field('1', 'Y', text),
  field('2', 'Y', text),
  field('3', 'C', { type: 'choices', list: FINANCIAL_ENTITY_TYPES }),
  field('4', 'C', text),
  field('5', 'C', { type: 'lei' }),
  field('6', 'Y', text),
  field('7', 'Y', { type: 'email' }),
  field('8', 'Y', { type: 'phone' }),
  field('9', 'C', text),
  field('10', 'C', { type: 'email' }),
  field('11', 'C', { type: 'phone' }),
  field('12', 'Y', { type: 'moment' }),
  field('13', 'Y', text),
  field('14', 'Y', text),
  field('15', 'Y', { type: 'choices', list: CRITERIA }),
  field('16', 'Y', { type: 'choice', list: THREAT_STATUSES }),
  field('17', 'Y', text),
  field('18', 'C', text),
  field('19', 'C', text),
  field('20', 'C', text),
];
