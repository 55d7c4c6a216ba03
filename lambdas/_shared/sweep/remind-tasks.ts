import { nextTask, remindOfTask } from '../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import type { Journal } from '../../../domain/shared/journal/index.ts';
import type { Invocation } from '../step.ts';

/** Reminds the owners of tasks whose moment has come, of each task once for each moment. Answers what it did. */
export const remindTasks = async (
  journal: Journal<IncidentState>,
  id: string,
  { now, request }: Invocation,
): Promise<string[]> => {
  const loaded = await journal.load(id);
  const next = loaded && nextTask(loaded.state);
  if (next?.remindAt === undefined || next.remindAt > now) return [];
  const key = `remind-task:${next.key}:${next.remindAt}`;
  const command = { key, actor: 'system:wake-due', now, cause: { request } };
  const { kind } = await journal.execute(id, command, remindOfTask(now));
  return kind === 'written' ? [`task ${next.key}`, ...(await remindTasks(journal, id, { now, request }))] : [];
};
