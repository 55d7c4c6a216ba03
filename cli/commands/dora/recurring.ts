import { readRegulationSettings } from '../../../adapters/config/regulation.ts';
import type { RegulationSettings } from '../../../contracts/config/regulation.ts';
import { findRecurring, readRecurringQuestion } from '../../../domain/regulation/dora/index.ts';

let settings: RegulationSettings | undefined;

/** Incidents in, those out that are one major incident together (Article 8(2)). */
export const recurring = (value: unknown): object => {
  settings ??= readRegulationSettings();
  const { entity, incidents } = readRecurringQuestion(value);
  const { groups } = findRecurring(entity, incidents, settings);
  return { groups: groups.map(({ verdict: _verdict, ...group }) => group) };
};
