import type { MatterPurpose } from '../../../contracts/config/approvals.ts';
import { breakGlassReview } from './break-glass-review.ts';
import { factorEnrolment } from './factor-enrolment.ts';
import { factorRemoval } from './factor-removal.ts';
import { factorUnlock } from './factor-unlock.ts';
import type { MatterPort } from './matter-port.ts';
import { settingsChange } from './settings-change.ts';

/** Every purpose of the house itself, and how it is read and applied. */
export const MATTERS: Record<MatterPurpose, MatterPort> = {
  'settings-change': settingsChange,
  'factor-enrolment': factorEnrolment,
  'factor-unlock': factorUnlock,
  'factor-removal': factorRemoval,
  'break-glass-review': breakGlassReview,
};
