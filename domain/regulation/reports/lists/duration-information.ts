import { code } from './code-list.ts';

/**
 * @law 2025/302 field 3.17
 */
export const DURATION_INFORMATION = [
  code('actual_figures', 'actual figures', 'tatsächliche Zahlen'),
  code('estimates', 'estimates', 'Schätzungen'),
  code('actual_figures_and_estimates', 'actual figures and estimates', 'tatsächliche Zahlen und Schätzungen'),
  code('no_information_available', 'no information available', 'keine Angaben verfügbar'),
];
