import type { PartRow } from './notice-form.ts';
import { awareAt, detectedAt, entityContact, incidentTitle } from './read-case.ts';
import { firstOf, isTrue, momentFact, statesFact, textFact, yesNoFact } from './read-fact.ts';

/** How an incident is told to the CSIRT or the authority, whatever the stage. */
const row = (article: string, id: string, about: Pick<PartRow, 'due' | 'instruction' | 'value'>): PartRow => ({
  id,
  article,
  ...about,
});

/** What the incident is, and since when it is known. */
export const incidentRows = (article: string): readonly PartRow[] => [
  row(article, 'incident', {
    due: 'always',
    instruction: 'What happened, in short.',
    value: firstOf(textFact('description'), incidentTitle),
  }),
  row(article, 'detectedAt', { due: 'always', instruction: 'The first signal of the incident.', value: detectedAt }),
  row(article, 'awareAt', {
    due: 'always',
    instruction: 'Since when the entity is aware of the significant incident; a person decides.',
    value: awareAt('nis2'),
  }),
  row(article, 'recoveredAt', {
    due: 'if-known',
    instruction: 'Since when the services work again.',
    value: momentFact('recoveredAt'),
  }),
];

/**
 * Whether an unlawful or malicious act is suspected, and whether other Member States could feel it.
 *
 * @law 2022/2555 Art. 23(4)(a)
 */
export const suspicionRows = (article: string): readonly PartRow[] => [
  row(article, 'suspectedMalicious', {
    due: 'always',
    instruction: 'Yes or no: is an unlawful or malicious act suspected?',
    value: yesNoFact('nis2.suspectedMalicious'),
  }),
  row(article, 'crossBorder', {
    due: 'always',
    instruction: 'Yes or no: could it have a cross-border impact?',
    value: yesNoFact('nis2.crossBorder'),
  }),
  row(article, 'memberStates', {
    due: (asked) => (isTrue(asked, 'nis2.crossBorder') ? 'where-possible' : 'if-known'),
    instruction: 'The Member States that feel it or could.',
    value: statesFact('nis2.memberStates'),
  }),
];

/**
 * Whom to call, and what help is asked for.
 *
 * @law 2022/2555 Art. 23(5)
 */
export const CONTACT_ROWS: readonly PartRow[] = [
  row('2022/2555 Art. 23(1)', 'contact', { due: 'always', instruction: 'Whom to call.', value: entityContact }),
  row('2022/2555 Art. 23(5)', 'assistance', {
    due: 'if-known',
    instruction: 'Guidance or technical support that is asked for.',
    value: textFact('nis2.assistance'),
  }),
];
