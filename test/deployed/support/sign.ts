import type { PreAuthorisation } from '../../../contracts/config/pre-authorisations.ts';
import { PreAuthorisationsConfig } from '../../../contracts/config/pre-authorisations.ts';
import type { Cloud } from '../../../local/cloud.ts';
import { putGoverned } from './ask-one-by-one.ts';

/** What is signed from now on, and nothing else. */
export const signAs = (cloud: Cloud, ...preAuthorisations: PreAuthorisation[]): Promise<void> => {
  const content = { sourceConfidence: { 'aws.guardduty': 80 }, preAuthorisations };
  return putGoverned(cloud, 'pre-authorisations', PreAuthorisationsConfig.parse(content));
};

/** Signed beforehand, and sure of itself as no source is: each plan is held against it, and people are asked after all. */
export const NEVER_ENOUGH: PreAuthorisation = {
  id: 'never-enough',
  playbook: 'leaked-access-key',
  action: 'deactivate-access-key',
  assetClass: ['other'],
  namedAssets: [],
  minimumConfidence: 100,
  capPerHour: 1,
  signedBy: 'ciso-1',
  signedAt: new Date(Date.now() - 86_400_000).toISOString(),
  expiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
};
