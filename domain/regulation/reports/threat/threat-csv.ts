import { csvLine } from '../to-csv.ts';
import { THREAT_FIELDS } from './threat-fields.ts';
import type { ThreatValues } from './threat-notification.ts';

/** The notification's filled fields as rows, RFC 4180, in the order of the template. */
export const threatCsv = (values: ThreatValues): string =>
  [
    csvLine(['field', 'name', 'value', 'journal', 'event', 'event type']),
    ...THREAT_FIELDS.flatMap(({ id, name }) => {
      const sourced = values[id];
      if (sourced === undefined) return [];
      const { journal, seq, type } = sourced.source;
      const value = typeof sourced.value === 'object' ? sourced.value.join('; ') : String(sourced.value);
      return [csvLine([id, name, value, journal, String(seq), type])];
    }),
  ].join('');
