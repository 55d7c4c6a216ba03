import { code } from './code-list.ts';

/**
 * @law 2025/302 field 4.1
 */
export const ROOT_CAUSES_HIGH_LEVEL = [
  code('malicious_actions', 'malicious actions', 'böswillige Handlungen'),
  code('process_failure', 'process failure', 'Prozessversagen'),
  code('system_failure_malfunction', 'system failure or malfunction', 'Systemausfall oder Fehlfunktion'),
  code('human_error', 'human error', 'menschliches Versagen'),
  code('external_event', 'external event', 'externes Ereignis'),
];
