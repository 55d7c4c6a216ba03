import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { memorySettings } from '../../../adapters/memory/settings-store.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { settingsChangeOf } from '../../../lambdas/_shared/matters/settings-change.ts';
import { proposeChangeStep } from '../../../lambdas/people/propose-change.ts';
import type { ProposeInput } from '../../../lambdas/people/propose-change.ts';

const NOW = '2026-03-02T09:00:00.000Z';
const REASON = 'The second shift has a new number.';
const NUMBER = '+491713920050';

let store: ReturnType<typeof memorySettings>;
let asked: string[];
beforeEach(() => {
  store = memorySettings();
  asked = [];
});

const directory = async (change: object = { phone: NUMBER }, id = 'incident-manager-2') => {
  const { people } = (await store.read('people')).content;
  return { people: people.map((person) => (person.id === id ? { ...person, ...change } : person)) };
};
const propose = async (input: Partial<ProposeInput> = {}) =>
  proposeChangeStep(store, (id) => {
    asked.push(id);
    return Promise.resolve(`${id}-settings-change-1`);
  })(
    {
      formId: randomUUID(),
      document: 'people',
      content: await directory(),
      by: 'incident-manager-1',
      reason: REASON,
      ...input,
    },
    { now: NOW, request: 'request-1' },
  );
const matter = settingsChangeOf(() => store);
const settle = (id: string, decision: 'approved' | 'rejected' | 'expired' | 'sent-back' | 'cancelled') =>
  matter.apply(
    id,
    { decision, reason: 'compared with the list', round: 1, by: 'ciso-1' },
    { key: 'apply-decision:1', actor: 'person:ciso-1', now: NOW },
  );
const phoneOf = async (id: string) =>
  (await store.read('people')).content.people.find((person) => person.id === id)?.phone;

describe('a proposal', () => {
  it('changes nothing and asks a second person', async () => {
    const { changeId, status, approvalId } = await propose();
    expect({ status, approvalId, asked }).toEqual({
      status: 'proposed',
      approvalId: `${changeId}-settings-change-1`,
      asked: [changeId],
    });
    expect(await phoneOf('incident-manager-2')).toBe('+491713920002');
  });

  it('sent twice is one change', async () => {
    const formId = randomUUID();
    const [one, other] = [await propose({ formId }), await propose({ formId })];
    expect(one.changeId).toBe(other.changeId);
    expect(store.changes.eventsOf(one.changeId)).toHaveLength(1);
  });

  it('puts nobody into the hashed event: what it says of people is sealed', async () => {
    const { changeId } = await propose();
    const [recorded] = store.changes.eventsOf(changeId);
    expect(recorded?.event).not.toMatch(/bank\.example|\+49|new number/);
    const { data } = JSON.parse(recorded?.event ?? '{}') as JournalEvent;
    expect(data).toMatchObject({ document: 'people', baseVersion: 0, counts: { added: 0, changed: 1, removed: 0 } });
  });

  it('is never asked of who proposed it, nor of who would gain by it', async () => {
    const content = await directory({ roles: ['compliance-officer', 'ciso'] }, 'compliance-1');
    const { changeId } = await propose({ content });
    expect((await matter.read(changeId)).involved).toEqual(['incident-manager-1', 'compliance-1']);
  });

  it('shows what would be different behind the link alone', async () => {
    const { changeId } = await propose();
    const shown = await matter.read(changeId);
    expect(shown).toMatchObject({ title: 'Change of people: 1 changed', isOpen: true, reason: REASON });
    expect(shown.changed).toEqual([
      { entry: 'incident-manager-2', field: 'phone', before: '+491713920002', after: NUMBER },
    ]);
  });

  test.each([
    ['somebody unknown', { by: 'nobody-of-ours' }, 'InvalidInputError', 'by'],
    ['a document that breaks its schema', { content: { people: [{ id: 'x' }] } }, 'InvalidInputError', 'people.0'],
    [
      'nothing new',
      { document: 'mode' as const, content: { outOfBand: false } },
      'RefusedError',
      'nothing would change',
    ],
  ])('of %s is refused by name', async (_, input, name, message) => {
    await expect(propose(input)).rejects.toMatchObject({ name, message: expect.stringContaining(message) });
    expect(asked).toEqual([]);
  });

  it('that would leave a rota with a stranger is refused', async () => {
    const { people } = await directory();
    const content = { people: people.filter(({ id }) => id !== 'incident-manager-2') };
    await expect(propose({ content })).rejects.toMatchObject({
      name: 'InvalidInputError',
      message: expect.stringContaining('rota incident-managers names incident-manager-2'),
    });
  });
});

describe('the second person', () => {
  it('makes it hold, once', async () => {
    const { changeId } = await propose();
    await settle(changeId, 'approved');
    await settle(changeId, 'approved');
    expect(await phoneOf('incident-manager-2')).toBe(NUMBER);
    expect((await store.read('people')).version).toBe(1);
    expect((await matter.read(changeId)).isOpen).toBe(false);
  });

  it.each(['rejected', 'expired', 'sent-back', 'cancelled'] as const)('%s: nothing changes', async (decision) => {
    const { changeId } = await propose();
    await settle(changeId, decision);
    expect((await store.changes.load(changeId))?.state.status).toBe(decision);
    expect(await store.read('people')).toMatchObject({ version: 0 });
  });

  it('who confirms what was overtaken changes nothing, and was told so', async () => {
    const [one, other] = [await propose(), await propose({ content: await directory({ team: 'night' }) })];
    await settle(one.changeId, 'approved');
    expect((await matter.read(other.changeId)).changes.join()).toContain('Another change of this document');
    await settle(other.changeId, 'approved');
    expect((await store.changes.load(other.changeId))?.state.status).toBe('overtaken');
    expect((await store.read('people')).version).toBe(1);
  });
});
