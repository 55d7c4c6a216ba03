import { FIELDS } from '../fields/fields.ts';
import { codesOf } from '../values.ts';
import { error, type Check } from './finding.ts';

/**
 * Estimates are for the initial notification and the intermediate report; the final report gives actual figures.
 *
 * @law 2022/2554 Art. 19(4)(c)
 * @law 2025/302 Art. 1(3)
 */
export const noEstimatesInFinal: Check = ({ stage, values }) => {
  if (stage !== 'final') return [];
  const figures = FIELDS.filter(({ id }) => values[id]?.basis === 'estimate');
  const said = (['3.12', '3.17'] as const).filter((id) =>
    codesOf(values, id).some((code) => code.includes('estimates')),
  );
  return [
    ...figures.map(({ id }) => error(id, 'no-estimates', 'is an estimate: the final report needs the actual figure.')),
    ...said.map((id) => error(id, 'no-estimates', 'says estimates: the final report needs actual figures.')),
  ];
};
