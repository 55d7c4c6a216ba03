import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { changeId, proposeChange } from '../../domain/people/index.ts';
import type { SettingsStore } from '../../domain/people/index.ts';

const NOW = '2026-03-02T09:00:00.000Z';
const SETTLE = { key: 'apply-decision', actor: 'person:ciso-1', now: NOW };

/** What every settings store keeps to. `open` answers an empty one. */
export const describeSettings = (name: string, open: () => Promise<SettingsStore>): void => {
  describe(name, () => {
    let store: SettingsStore;
    beforeEach(async () => {
      store = await open();
    });

    /** A change of the mode as somebody proposes it now. */
    const propose = async (outOfBand: boolean): Promise<string> => {
      const id = changeId(randomUUID());
      const base = await store.read('mode');
      const by = 'incident-manager-1';
      const rule = proposeChange({
        document: 'mode',
        base,
        content: { outOfBand },
        by,
        reason: 'our mail is read',
        gaining: [],
      });
      await store.changes.execute(id, { key: 'propose', actor: `person:${by}`, now: NOW }, rule);
      return id;
    };

    it('begins with what was deployed', async () => {
      expect(await store.read('mode')).toEqual({ version: 0, content: { outOfBand: false } });
    });

    it('changes nothing by a proposal', async () => {
      const id = await propose(true);
      expect((await store.changes.load(id))?.state).toMatchObject({ status: 'proposed', baseVersion: 0 });
      expect(await store.read('mode')).toMatchObject({ version: 0 });
    });

    it('makes a confirmed change hold', async () => {
      const executed = await store.apply(await propose(true), SETTLE);
      expect(executed).toMatchObject({ kind: 'written', state: { status: 'applied', version: 1 } });
      expect(await store.read('mode')).toEqual({ version: 1, content: { outOfBand: true } });
    });

    it('applies it once, however often it is told', async () => {
      const id = await propose(true);
      await store.apply(id, SETTLE);
      await store.apply(await propose(false), SETTLE);
      expect(await store.apply(id, SETTLE)).toMatchObject({
        kind: 'repeated',
        state: { status: 'applied', version: 1 },
      });
      expect(await store.read('mode')).toEqual({ version: 2, content: { outOfBand: false } });
    });

    it('applies it once when ten tell it at once', async () => {
      const id = await propose(true);
      const executed = await Promise.all(Array.from({ length: 10 }, () => store.apply(id, SETTLE)));
      expect(executed.filter(({ kind }) => kind === 'written')).toHaveLength(1);
      expect(await store.read('mode')).toMatchObject({ version: 1 });
    });

    it('lets one of two changes of the same version through, and says so in the other', async () => {
      const [one, other] = [await propose(true), await propose(true)];
      await Promise.all([store.apply(one, SETTLE), store.apply(other, SETTLE)]);
      const states = await Promise.all([one, other].map(async (id) => (await store.changes.load(id))?.state.status));
      expect(states.sort()).toEqual(['applied', 'overtaken']);
      expect(await store.read('mode')).toMatchObject({ version: 1 });
    });

    it('knows no change that nobody proposed', async () => {
      await expect(store.apply(changeId(randomUUID()), SETTLE)).rejects.toMatchObject({ name: 'NotFoundError' });
    });
  });
};
