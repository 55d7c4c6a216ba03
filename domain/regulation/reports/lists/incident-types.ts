import { code } from './code-list.ts';

/**
 * @law 2025/302 field 3.23
 */
export const INCIDENT_TYPES = [
  code('cybersecurity-related', 'cybersecurity-related', 'Cybersicherheit'),
  code('process_failure', 'process failure', 'Prozessversagen'),
  code('system_failure', 'system failure', 'Systemausfall'),
  code('external_event', 'external event', 'externes Ereignis'),
  code('payment-related', 'payment-related', 'zahlungsbezogen'),
  code('other', 'other', 'sonstige'),
];
