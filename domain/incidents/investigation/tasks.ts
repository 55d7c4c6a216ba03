import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import { after, HOUR } from '../../shared/time.ts';
import type { IncidentState } from '../state.ts';
import { isUnsettled } from './hypotheses.ts';
import { investigating, MOST_TASKS, refused } from './may-investigate.ts';
import type { Investigation, Task } from './investigation-state.ts';

/** Whoever let a moment pass hears of it again after a shift. */
export const REMIND_EVERY_HOURS = 8;

/** What somebody is to find out. `dueAt`: UTC ISO 8601. */
export type GivenTask = { what: string; owner: string; dueAt: string; hypothesis?: string | undefined };

const isOpen = ({ tasks }: Investigation, key: string): boolean =>
  tasks.some((task) => task.key === key && task.status === 'open');

/** Gives somebody something to find out until a moment. `now`: UTC ISO 8601. */
export const giveTask = ({ what, owner, dueAt, hypothesis }: GivenTask, now: string) =>
  investigating((investigation) => {
    if (dueAt <= now) return refused('a task is due in the future');
    if (investigation.tasks.length >= MOST_TASKS) return refused(`there are ${String(MOST_TASKS)} tasks already`);
    if (hypothesis !== undefined && !isUnsettled(investigation, hypothesis))
      return refused(`there is no unsettled hypothesis ${hypothesis}`);
    const data = {
      ...{ key: `T${String(investigation.tasks.length + 1)}`, owner, dueAt, what: personal(what) },
      ...(hypothesis === undefined ? {} : { hypothesis }),
    };
    return { kind: 'event', type: 'incidents.task-given', data };
  });

/** What came of a task, as whoever did it found it. */
export const finishTask = ({ key, found }: { key: string; found: string }) =>
  investigating((investigation) =>
    isOpen(investigation, key)
      ? { kind: 'event', type: 'incidents.task-done', data: { key, reason: personal(found) } }
      : refused(`there is no open task ${key}`),
  );

/** Nobody needs to find it out any more. */
export const dropTask = ({ key, reason }: { key: string; reason: string }) =>
  investigating((investigation) =>
    isOpen(investigation, key)
      ? { kind: 'event', type: 'incidents.task-dropped', data: { key, reason: personal(reason) } }
      : refused(`there is no open task ${key}`),
  );

/** The open task of which somebody hears first; undefined when none is open, or the incident goes on elsewhere. */
export const nextTask = ({
  investigation,
  merged,
}: Pick<IncidentState, 'investigation' | 'merged'>): Task | undefined =>
  merged === undefined
    ? investigation?.tasks
        .filter(({ remindAt }) => remindAt !== undefined)
        .sort((a, b) => (a.remindAt ?? '').localeCompare(b.remindAt ?? ''))[0]
    : undefined;

/** Reminds the owner of the task whose moment has come: at its end, and then once a shift. */
export const remindOfTask =
  (now: string) =>
  (state: IncidentState | undefined): Decision => {
    const task = state === undefined ? undefined : nextTask(state);
    if (task?.remindAt === undefined || task.remindAt > now) return { kind: 'nothing' };
    const { key, owner, dueAt } = task;
    const remindAt = after(now, REMIND_EVERY_HOURS * HOUR);
    return { kind: 'event', type: 'incidents.task-reminded', data: { key, owner, dueAt, remindAt } };
  };
