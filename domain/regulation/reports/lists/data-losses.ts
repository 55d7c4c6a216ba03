import { code } from './code-list.ts';

/**
 * @law 2025/302 field 3.20
 */
export const DATA_LOSSES = [
  code('availability', 'availability', 'Verfügbarkeit'),
  code('authenticity', 'authenticity', 'Authentizität'),
  code('integrity', 'integrity', 'Integrität'),
  code('confidentiality', 'confidentiality', 'Vertraulichkeit'),
];
