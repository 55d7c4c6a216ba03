import * as z from 'zod/mini';
import { GOVERNED } from '../../contracts/config/governed.ts';
import type { Governed, GovernedName } from '../../contracts/config/governed.ts';
import { changeApplied, changeOvertaken, settingsChangeAggregate } from '../../domain/people/index.ts';
import type { SettingsStore } from '../../domain/people/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import { seedOf } from '../config/seeds.ts';
import { memoryJournal } from './journal.ts';

/** The governed documents and the journals of their changes in memory. */
export const memorySettings = () => {
  const documents = new Map<GovernedName, { version: number; text: string }>();
  const changes = memoryJournal(settingsChangeAggregate);
  const read = <N extends GovernedName>(name: N): Promise<{ version: number; content: Governed<N> }> => {
    const stored = documents.get(name);
    return Promise.resolve(
      stored === undefined
        ? { version: 0, content: seedOf(name) }
        : { version: stored.version, content: z.parse(GOVERNED[name], JSON.parse(stored.text)) },
    );
  };
  const settle: SettingsStore['apply'] = async (id, command) => {
    const loaded = await changes.load(id);
    if (loaded === undefined) throw new NotFoundError(`change ${id} does not exist`);
    const { document, baseVersion, content } = loaded.state;
    const text = (await changes.reveal(id)).get(content.ref) ?? '';
    const current = (await read(document)).version;
    if (current !== baseVersion) return changes.execute(id, command, changeOvertaken(current));
    const version = baseVersion + 1;
    const executed = await changes.execute(id, command, changeApplied(version));
    if (executed.kind === 'written') documents.set(document, { version, text });
    return executed;
  };
  // One after the other, as transactions are.
  let last: Promise<unknown> = Promise.resolve();
  const apply: SettingsStore['apply'] = (id, command) => {
    const turn = last.then(() => settle(id, command));
    last = turn.catch(() => undefined);
    return turn;
  };
  return { changes, read, apply } satisfies SettingsStore;
};
