import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';
import { fulfils } from './read-change.ts';
import type { Change } from './read-change.ts';
import type { ReviewAction } from './review-state.ts';

const openAction = (state: IncidentState | undefined, key: string): ReviewAction | undefined =>
  state?.actions?.find((action) => action.key === key && action.status === 'open');

const unknown = (key: string): Decision => ({ kind: 'refused', reason: `there is no open action ${key}` });

/** What was changed, and the version of its document that holds the change, where it has one. */
type Changed = { change: Change; version?: number };

const linkOf = ({ change: { kind, name }, version }: Changed): string =>
  `${kind}/${name}${version === undefined ? '' : `@${String(version)}`}`;

/** It is done. `changed`: the control or playbook that reads differently now, where the action was to change one. */
export const finishAction =
  ({ key, changed, note }: { key: string; changed?: Changed | undefined; note: string }) =>
  (state: IncidentState | undefined): Decision => {
    const action = openAction(state, key);
    if (action === undefined) return unknown(key);
    if (action.changes !== undefined && (changed === undefined || !fulfils(action.changes, changed.change)))
      return { kind: 'refused', reason: `say what was changed: it was to change ${action.changes}` };
    const link = changed === undefined ? {} : { changed: linkOf(changed) };
    return { kind: 'event', type: 'incidents.review-action-done', data: { key, ...link, reason: personal(note) } };
  };

/** It will not be done. Its owner cannot say that alone, and a review of the framework is the law's wish. */
export const dropAction =
  ({ key, personId, reason }: { key: string; personId: string; reason: string }) =>
  (state: IncidentState | undefined): Decision => {
    const action = openAction(state, key);
    if (action === undefined) return unknown(key);
    if (action.owner === personId)
      return { kind: 'refused', reason: 'who owns an action cannot drop it: somebody else decides that' };
    if (action.changes === 'framework')
      return { kind: 'refused', reason: 'the review of the framework after a major incident cannot be dropped' };
    return { kind: 'event', type: 'incidents.review-action-dropped', data: { key, reason: personal(reason) } };
  };

/** Another day, another owner, or both. */
export const moveAction =
  ({
    key,
    dueOn,
    owner,
    reason,
  }: {
    key: string;
    dueOn?: string | undefined;
    owner?: string | undefined;
    reason: string;
  }) =>
  (state: IncidentState | undefined): Decision => {
    const action = openAction(state, key);
    if (action === undefined) return unknown(key);
    const to = { dueOn: dueOn ?? action.dueOn, owner: owner ?? action.owner };
    if (to.dueOn === action.dueOn && to.owner === action.owner) return { kind: 'nothing' };
    return { kind: 'event', type: 'incidents.review-action-moved', data: { key, ...to, reason: personal(reason) } };
  };
