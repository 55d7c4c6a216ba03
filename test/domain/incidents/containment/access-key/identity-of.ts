import type { AccessKey, Identity } from '../../../../../domain/incidents/containment/index.ts';

export const KEY = 'AKIA0000000000000001';
export const OTHER_KEY = 'AKIA0000000000000002';
export const USER = 'svc-payments';
export const CREATED = '2025-01-01T00:00:00.000Z';
export const NOW = '2026-03-01T10:00:00.000Z';

export const accessKey = (id: string, status: AccessKey['status'] = 'Active'): AccessKey => ({
  id,
  status,
  createdAt: CREATED,
});

/** A user with one active key, no groups, no policies and no password, unless said otherwise. */
export const identityOf = (change: Partial<Identity> = {}): Identity => ({
  name: USER,
  id: 'AIDA0000000000000001',
  arn: `arn:aws:iam::000000000000:user/${USER}`,
  createdAt: CREATED,
  keys: [accessKey(KEY)],
  groups: [],
  attachedPolicies: [],
  inlinePolicies: [],
  consoleAccess: false,
  mfaDevices: 0,
  ...change,
});
