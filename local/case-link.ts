import { readLinkSecret } from '../adapters/aws/link-secret.ts';
import { casePath } from '../lambdas/_shared/case-page/case-link.ts';
import type { Cloud } from './cloud.ts';
import { connect } from './connect.ts';
import { publicUrlOf } from './deploy.ts';

/** A person's address of a regulatory case's page. */
export const caseLink = async (cloud: Cloud, caseId: string, personId: string): Promise<string> => {
  connect(cloud);
  return `${publicUrlOf(cloud)}${casePath(await readLinkSecret(), caseId, personId)}`;
};
