import * as z from 'zod/mini';
import { changeId, proposeChange } from '../../domain/people/index.ts';
import type { SettingsStore } from '../../domain/people/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import { settingsStore } from '../_shared/settings-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

const Input = z.strictObject({
  /** Names the command: sent twice it is one change. */
  formId: z.uuid(),
  /** Directory id of who stops it. */
  by: z.string(),
  reason: z.string().check(z.minLength(10), z.maxLength(4000)),
});

type Stopped = { changeId: string; stopped: true };

/**
 * Throws the kill switch: the one change of a setting that holds at once, by one person, as it only takes rights away. Putting
 * it back is a change like any other, by two. Killed between its two writes, a second person is asked to confirm it.
 */
export const stopContainmentStep =
  (store: SettingsStore) =>
  async ({ formId, by, reason }: z.infer<typeof Input>, { now, request }: Invocation): Promise<Stopped> => {
    const known = (await store.read('people')).content.people;
    if (!known.some(({ id }) => id === by)) throw new InvalidInputError('by', 'nobody of that id is in the directory');
    const base = await store.read('containment-limits');
    const id = changeId(formId);
    if (base.content.stopped) return { changeId: id, stopped: true };
    const command = (key: string) => ({ key, actor: `person:${by}`, now, cause: { request } });
    const content = { ...base.content, stopped: true };
    const rule = proposeChange({ document: 'containment-limits', base, content, by, reason, gaining: [] });
    const proposed = await store.changes.execute(id, command('propose'), rule);
    if (proposed.kind === 'refused') throw new RefusedError(proposed.reason);
    const applied = await store.apply(id, command('apply'));
    if (applied.state?.status !== 'applied')
      throw new RefusedError('the settings were changed meanwhile: stop once more');
    return { changeId: id, stopped: true };
  };

export const handler = step(Input, () => stopContainmentStep(settingsStore()));
