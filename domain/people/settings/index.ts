export { changedFields, countEntries, type ChangedField } from './changed-fields.ts';
export { changeId, changeStatusKey, isChangeId, settingsChangeAggregate } from './change-aggregate.ts';
export { gainingBy } from './gaining.ts';
export { misfits } from './check-references.ts';
export { proposeChange } from './propose-change.ts';
export { changeApplied, changeOvertaken, changeRefused } from './settle-change.ts';
export { CHANGE_STATUSES, type ChangeStatus, type SettingsChangeState } from './state.ts';
export type { SettingsStore } from './settings-store.ts';
