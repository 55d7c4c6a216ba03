import { code } from './code-list.ts';

/**
 * @law 2025/302 field 3.25
 */
export const THREATS = [
  code(
    'social_engineering_including_phishing',
    'social engineering, including phishing',
    'Social Engineering, einschließlich Phishing',
  ),
  code('ddos', '(D)DoS', '(D)DoS'),
  code('identity_theft', 'identity theft', 'Identitätsdiebstahl'),
  code(
    'data_encryption_for_impact_including_ransomware',
    'data encryption for impact, including ransomware',
    'schädigende Datenverschlüsselung, einschließlich Ransomware',
  ),
  code('resource_hijacking', 'resource hijacking', 'Kapern von Ressourcen'),
  code(
    'data_exfiltration_and_manipulation_including_identity_theft',
    'data exfiltration and manipulation, including identity theft',
    'Datenabfluss und -manipulation, einschließlich Identitätsdiebstahl',
  ),
  code('data_destruction', 'data destruction', 'Datenvernichtung'),
  code('defacement', 'defacement', 'Verunstaltung (Defacement)'),
  code('supply-chain_attack', 'supply-chain attack', 'Angriff auf die Lieferkette'),
  code('other', 'other', 'sonstige'),
];
