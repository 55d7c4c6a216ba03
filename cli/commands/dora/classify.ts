import { readRegulationSettings } from '../../../adapters/config/regulation.ts';
import type { RegulationSettings } from '../../../contracts/config/regulation.ts';
import { classifyIncident, readClassificationFacts } from '../../../domain/regulation/dora/index.ts';

let settings: RegulationSettings | undefined;

/** Facts in, verdict out: whether an incident is major (Delegated Regulation (EU) 2024/1772). */
export const classify = (value: unknown): object => {
  settings ??= readRegulationSettings();
  const {
    ruleVersion: _rule,
    settingsVersion: _settings,
    ...verdict
  } = classifyIncident(readClassificationFacts(value), settings);
  return verdict;
};
