import type { PreAuthorisation } from '../../../contracts/config/pre-authorisations.ts';
import { PreAuthorisationsConfig } from '../../../contracts/config/pre-authorisations.ts';
import type { Cloud } from '../../../local/cloud.ts';
import { putGoverned } from './ask-one-by-one.ts';

/** What is signed from now on, and nothing else. */
export const signAs = (cloud: Cloud, ...preAuthorisations: PreAuthorisation[]): Promise<void> => {
  const content = { sourceConfidence: { 'aws.guardduty': 80 }, preAuthorisations };
  return putGoverned(cloud, 'pre-authorisations', PreAuthorisationsConfig.parse(content));
};
