import type { Decision, Fact } from '../../shared/journal/index.ts';
import type { RefusedOutcome } from './facts.ts';
import type { SettingsChangeState } from './state.ts';

type Settle = (state: SettingsChangeState | undefined) => Decision;

const once =
  (fact: Fact): Settle =>
  (state) =>
    state?.status === 'proposed' ? { kind: 'event', ...fact } : { kind: 'nothing' };

/** The document has its next version. Written in one transaction with it. */
export const changeApplied = (version: number): Settle =>
  once({ type: 'people.settings-change-applied', data: { version } });

/** The second person said no, or nobody answered: nothing changes. `note`: why, in the person's words. */
export const changeRefused = (outcome: RefusedOutcome): Settle =>
  once({ type: 'people.settings-change-refused', data: { outcome } });

/** Another change came first: what was confirmed was confirmed of another document than there is now. */
export const changeOvertaken = (version: number): Settle =>
  once({ type: 'people.settings-change-overtaken', data: { version } });
