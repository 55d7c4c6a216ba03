import { code } from './code-list.ts';

/**
 * @law 2025/302 field 2.5
 */
export const CRITERIA = [
  code(
    'clients_financial_counterparts_and_transactions_affected',
    'clients, financial counterparts and transactions affected',
    'betroffene Kunden, finanzielle Gegenparteien und Transaktionen',
  ),
  code('reputational_impact', 'reputational impact', 'Reputationsschaden'),
  code('duration_and_service_downtime', 'duration and service downtime', 'Dauer und Ausfallzeiten'),
  code('geographical_spread', 'geographical spread', 'geografische Ausbreitung'),
  code('data_losses', 'data losses', 'Datenverluste'),
  code('critical_services_affected', 'critical services affected', 'betroffene kritische Dienste'),
  code('economic_impact', 'economic impact', 'wirtschaftliche Auswirkungen'),
];
