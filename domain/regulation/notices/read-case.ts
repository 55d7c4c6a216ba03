import type { Regime } from '../case/case-state.ts';
import type { Read } from './notice-form.ts';
import type { NoticeSources } from './notice-sources.ts';
import { momentWords } from './moment-words.ts';
import { FRAME } from './words/frame.ts';

/** Where what the configuration says comes from: it has no events. */
const CONFIGURED = { journal: 'config/entities', seq: 0, type: 'configuration' };

/** Name and LEI. */
export const entityName: Read = ({ sources: { entity } }) => ({
  value: `${entity.name}, LEI ${entity.lei}`,
  source: CONFIGURED,
});

/** The first contact of the entity, who can be asked. */
export const entityContact: Read = ({ sources: { entity }, language }) => {
  const { name, email, phone } = entity.contacts.primary;
  return { value: FRAME[language].contactPoint(name, email, phone), source: CONFIGURED };
};

export const incidentReference: Read = ({ sources: { incident } }) => ({ value: incident.id, source: incident.source });
export const incidentTitle: Read = ({ sources: { incident } }) => ({ value: incident.title, source: incident.source });

export const detectedAt: Read = ({ sources: { incident, entity }, language }) => ({
  value: momentWords(incident.detectedAt, entity.timeZone, language),
  source: incident.source,
});

/** Since when the entity was aware, as a person decided. */
export const awareAt =
  (regime: Regime): Read =>
  ({ sources: { awareAt: aware, entity }, language }) => {
    const decided = aware[regime];
    return decided && { value: momentWords(decided.at, entity.timeZone, language), source: decided.source };
  };

/** Whether what is drafted now comes after the limit of its duty. */
export const isLate = ({ at, obligation }: NoticeSources): boolean => obligation !== undefined && at > obligation.limit;
