import { code } from './code-list.ts';

/**
 * @law 2025/302 field 3.12
 */
export const ACTUAL_OR_ESTIMATES = [
  code('actual_figures_for_clients_affected', 'actual figures for clients affected', 'tatsächliche Zahlen zu Kunden'),
  code(
    'actual_figures_for_financial_counterparts_affected',
    'actual figures for financial counterparts affected',
    'tatsächliche Zahlen zu finanziellen Gegenparteien',
  ),
  code(
    'actual_figures_for_transactions_affected',
    'actual figures for transactions affected',
    'tatsächliche Zahlen zu Transaktionen',
  ),
  code('estimates_for_clients_affected', 'estimates for clients affected', 'Schätzungen zu Kunden'),
  code(
    'estimates_for_financial_counterparts_affected',
    'estimates for financial counterparts affected',
    'Schätzungen zu finanziellen Gegenparteien',
  ),
  code('estimates_for_transactions_affected', 'estimates for transactions affected', 'Schätzungen zu Transaktionen'),
  code('no_impact_on_clients', 'no impact on clients', 'keine Auswirkungen auf Kunden'),
  code(
    'no_impact_on_financial_counterparts',
    'no impact on financial counterparts',
    'keine Auswirkungen auf finanzielle Gegenparteien',
  ),
  code('no_impact_on_transactions', 'no impact on transactions', 'keine Auswirkungen auf Transaktionen'),
];
