import type { Purpose } from '../../contracts/config/approvals.ts';

/** What can be made anew when somebody says what must change. Everything else is a yes or a no. */
const MADE_ANEW: readonly Purpose[] = ['containment', 'review', 'regulator-report', 'settings-change'];

/** Whether a question of this purpose can be sent back to be changed first. */
export const mayBeSentBack = (purpose: Purpose): boolean => MADE_ANEW.includes(purpose);
