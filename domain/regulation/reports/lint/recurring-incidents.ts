import { textOf } from '../values.ts';
import { error, type Check } from './finding.ts';

/**
 * One report for all incidents that recurred: how many there were stands in 4.15, the first in 4.16, the last in 2.2 and 3.2.
 *
 * @law 2025/302 Art. 3
 * @law 2024/1772 Art. 8(2)
 */
export const recurringReport: Check = ({ stage, values, context }) => {
  if (context.recurringIncidents < 2 || stage !== 'final') return [];
  const statement = textOf(values, '4.15') ?? '';
  const first = textOf(values, '4.16');
  return [
    ...(statement !== '' && !statement.includes(String(context.recurringIncidents))
      ? [error('4.15', 'recurring-incidents', `must give the number of incidents: ${context.recurringIncidents}.`)]
      : []),
    ...(first !== undefined && first === textOf(values, '3.2')
      ? [error('4.16', 'recurring-incidents', 'is the first incident; field 3.2 is the last, so they differ.')]
      : []),
  ];
};
