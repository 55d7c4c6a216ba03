import { code } from './code-list.ts';

/**
 * @law 2025/302 field 3.31
 */
export const AUTHORITIES = [
  code('police_law_enforcement', 'police or law enforcement', 'Polizei oder Strafverfolgung'),
  code('csirt', 'CSIRT', 'CSIRT'),
  code('data_protection_authority', 'data protection authority', 'Datenschutzbehörde'),
  code('national_cybersecurity_agency', 'national cybersecurity agency', 'nationale Cybersicherheitsbehörde'),
  code('none', 'none', 'keine'),
  code('other', 'other', 'sonstige'),
];
