import { code } from './code-list.ts';

/**
 * @law 2025/302 Annex III field 16
 */
export const THREAT_STATUSES = [code('active', 'active', 'aktiv'), code('inactive', 'inactive', 'nicht aktiv')];
