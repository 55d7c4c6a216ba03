import type { Aggregate, RecordedFact } from '../../shared/journal/index.ts';
import { after, MINUTE } from '../../shared/time.ts';
import { ChangeApplied, ChangeProposed, ChangeRefused } from './facts.ts';
import type { SettingsChangeState } from './state.ts';

const CHANGE_ID = /^SETTINGS-[A-Z0-9]{12}$/;

/** Whether a journal of the area is a change of settings. */
export const isChangeId = (id: string): boolean => CHANGE_ID.test(id);

/** The change's id, from what names the proposal (a UUID of its own): proposed twice, it is one change. */
export const changeId = (formId: string): string =>
  `SETTINGS-${formId
    .replaceAll(/[^0-9a-zA-Z]/g, '')
    .slice(0, 12)
    .toUpperCase()}`;

/** How often a change that waits is looked at: its question may not have been started. */
const LOOK_AGAIN = 5 * MINUTE;

const settled = (state: SettingsChangeState, fact: RecordedFact): SettingsChangeState => {
  switch (fact.type) {
    case 'people.settings-change-applied':
      return { ...state, status: 'applied', version: ChangeApplied.parse(fact.data).version };
    case 'people.settings-change-refused':
      return { ...state, status: ChangeRefused.parse(fact.data).outcome };
    case 'people.settings-change-overtaken':
      return { ...state, status: 'overtaken' };
    default:
      return state;
  }
};

const evolve = (state: SettingsChangeState | undefined, fact: RecordedFact): SettingsChangeState =>
  state === undefined
    ? {
        ...ChangeProposed.parse(fact.data),
        id: fact.aggregateId,
        proposedAt: fact.occurredAt,
        status: 'proposed',
      }
    : settled(state, fact);

/** How the journal's index calls changes of each status, for lists. */
export const changeStatusKey = (status: SettingsChangeState['status']): string =>
  status === 'proposed' ? 'settings-open' : `settings-${status}`;

/** The journal of a change of settings, `people/SETTINGS-…`. */
export const settingsChangeAggregate: Aggregate<SettingsChangeState> = {
  area: 'people',
  evolve,
  wakeAt: ({ status }, now) => (status === 'proposed' ? after(now, LOOK_AGAIN) : undefined),
  status: ({ status }) => changeStatusKey(status),
};
