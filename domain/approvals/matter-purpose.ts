import { MATTER_PURPOSES } from '../../contracts/config/approvals.ts';
import type { MatterPurpose } from '../../contracts/config/approvals.ts';
import type { Subject } from './state.ts';

/** The purpose of a question about the house itself; undefined when it is about an incident or a duty. */
export const matterPurposeOf = ({ purpose }: Pick<Subject, 'purpose'>): MatterPurpose | undefined =>
  MATTER_PURPOSES.find((one) => one === purpose);
