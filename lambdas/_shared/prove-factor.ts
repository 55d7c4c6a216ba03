import type { Factor } from '../../domain/approvals/index.ts';
import type { OpenLink } from './open-link.ts';
import type { PageRequest } from './page.ts';

/** The factor by which it is shown who posts; undefined where the question needs none, and where none was shown. */
export const proveFactor = ({ approval }: OpenLink, _request: PageRequest): Promise<Factor | undefined> =>
  Promise.resolve(approval.factor === 'required' ? 'sms' : undefined);
