import * as z from 'zod/mini';
import type { SettingsRule, SettingsStore } from '../settings-action.ts';

/** Whether a database instance runs. RDS takes the snapshot and stops in one: an instance that is stopping counts as stopped. */
export const DatabaseSettings = z.object({ state: z.enum(['running', 'stopped']) });
export type DatabaseSettings = z.infer<typeof DatabaseSettings>;

/** What runs, for the person who decides. `replicas`: identifiers of read replicas. */
export const DatabaseContext = z.object({
  engine: z.string(),
  multiAz: z.boolean(),
  cluster: z.nullable(z.string()),
  replicas: z.array(z.string()),
});
export type DatabaseContext = z.infer<typeof DatabaseContext>;

export type DatabaseStore = SettingsStore<DatabaseSettings, DatabaseContext>;

/** Stopped after a snapshot; a release starts it again. Started by RDS itself after seven days, which the watch on it sees. */
export const stopDatabase: SettingsRule<DatabaseSettings, DatabaseContext> = {
  settings: DatabaseSettings,
  context: DatabaseContext,
  contained: () => ({ state: 'stopped' }),
  effects: ({ target, settings: { state }, context: { engine, multiAz, cluster, replicas } }) => ({
    stops: [
      `database ${target['database'] ?? ''} (${engine}${multiAz ? ', in several zones' : ''}): every connection ends, and no new one opens.`,
    ],
    goesOn: [
      'its storage, its automated backups, and the snapshot that is taken just before.',
      'starting: RDS starts a stopped instance again after seven days.',
      ...replicas.map((replica) => `read replica ${replica}; RDS refuses to stop an instance that has any.`),
      ...(cluster === null ? [] : [`cluster ${cluster}; RDS refuses to stop one instance of it alone.`]),
    ],
    notes: [`The database is ${state} now.`],
  }),
  proof: ({ state }) => ({ state }),
};
