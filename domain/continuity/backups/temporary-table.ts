import { sha256 } from '../../shared/journal/index.ts';
import { HOUR } from '../../shared/time.ts';

/** The beginning of every temporary table's name of a stage; nothing else may be named so. */
export const temporaryPrefix = (stage: string): string => `holdfast-${stage}-restore-check-`;

/** The table that one execution restores a backup of `table` into: the same for a step that runs again. */
export const temporaryTable = (stage: string, { execution, table }: { execution: string; table: string }): string =>
  `${temporaryPrefix(stage)}${sha256(`${execution}|${table}`).slice(0, 24)}`;

/** Longer than a verification can take: what is older was left behind by one that was killed. */
const LEFT_BEHIND_MS = 12 * HOUR;

/** Whether a table is a leftover. Times are UTC ISO 8601 of the service's own clock. */
export const isLeftover = (
  { name, createdAt }: { name: string; createdAt: string },
  { stage, now }: { stage: string; now: string },
): boolean => name.startsWith(temporaryPrefix(stage)) && Date.parse(now) - Date.parse(createdAt) > LEFT_BEHIND_MS;
