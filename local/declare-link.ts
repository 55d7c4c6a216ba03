import { readLinkSecret } from '../adapters/aws/link-secret.ts';
import { writeLink } from '../domain/approvals/index.ts';
import type { Cloud } from './cloud.ts';
import { connect } from './connect.ts';
import { publicUrlOf } from './deploy.ts';

/** The personal address of the page on which this person declares an incident. */
export const declareLink = async (cloud: Cloud, personId: string): Promise<string> => {
  connect(cloud);
  const claim = { approvalId: 'declare', personId, version: 1 };
  return `${publicUrlOf(cloud)}/declare/${writeLink(await readLinkSecret(), claim)}`;
};
