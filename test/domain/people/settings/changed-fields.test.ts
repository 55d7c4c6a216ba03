import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { seedOf } from '../../../../adapters/config/seeds.ts';
import { GOVERNED_NAMES } from '../../../../contracts/config/governed.ts';
import { changedFields, countEntries } from '../../../../domain/people/index.ts';

const people = seedOf('people');
const [first, ...rest] = people.people;
if (first === undefined) throw new Error('the directory is empty');

describe('what a change changes', () => {
  test.each(GOVERNED_NAMES)('nothing, when %s stays as it is', (name) => {
    expect(changedFields(seedOf(name), seedOf(name))).toEqual([]);
  });

  it('a field of a person, before and after', () => {
    const after = { people: [{ ...first, phone: '+491713920050' }, ...rest] };
    expect(changedFields(people, after)).toEqual([
      { entry: first.id, field: 'phone', before: first.phone, after: '+491713920050' },
    ]);
    expect(countEntries(changedFields(people, after))).toEqual({ added: 0, changed: 1, removed: 0 });
  });

  it('a list within an entry is one field', () => {
    const after = { people: [{ ...first, roles: ['incident-manager', 'ciso'] }, ...rest] };
    expect(changedFields(people, after)).toEqual([
      { entry: first.id, field: 'roles', before: 'incident-manager', after: 'incident-manager, ciso' },
    ]);
  });

  it('a person who comes, and one who goes', () => {
    const [gone, ...stay] = rest;
    const after = { people: [first, ...stay, { ...gone, id: 'somebody-new' }] };
    const changes = changedFields(people, after);
    expect(countEntries(changes)).toEqual({ added: 1, changed: 0, removed: 1 });
    expect(changes.find(({ entry, field }) => entry === 'somebody-new' && field === 'mail')).toMatchObject({
      before: undefined,
      after: gone?.mail,
    });
    expect(changes.find(({ entry, field }) => entry === gone?.id && field === 'mail')).toMatchObject({
      before: gone?.mail,
      after: undefined,
    });
  });

  it('the order of the directory, which is an order of call', () => {
    const ids = people.people.map(({ id }) => id);
    expect(changedFields(people, { people: [...people.people].reverse() })).toEqual([
      { entry: '', field: 'order', before: ids.join(', '), after: [...ids].reverse().join(', ') },
    ]);
  });

  it('a list whose words hold commas: no two lists read alike', () => {
    const [one, other] = [['a, b'], ['a', 'b']].map((principals) => ({ people: [{ ...first, principals }] }));
    expect(changedFields(one ?? {}, other ?? {})).toHaveLength(1);
  });

  it('a deadline deep in a policy, by its whole path', () => {
    const policies = seedOf('policies');
    const { review } = policies.policies;
    const after = {
      ...policies,
      policies: { ...policies.policies, review: { ...review, deadlineMinutes: review.deadlineMinutes - 1 } },
    };
    expect(changedFields(policies, after)).toEqual([
      {
        entry: 'policies.review',
        field: 'deadlineMinutes',
        before: String(review.deadlineMinutes),
        after: String(review.deadlineMinutes - 1),
      },
    ]);
  });

  it('a switch of a small document', () => {
    expect(changedFields({ outOfBand: false }, { outOfBand: true })).toEqual([
      { entry: '', field: 'outOfBand', before: 'false', after: 'true' },
    ]);
  });

  it('is nothing exactly when both say the same, whatever they say', () => {
    const entry = fc.record({ id: fc.constantFrom('a', 'b', 'c'), mail: fc.string(), roles: fc.array(fc.string()) });
    const document = fc
      .uniqueArray(entry, { selector: ({ id }) => id, minLength: 1 })
      .map((all) => ({ people: [...all].sort((a, b) => a.id.localeCompare(b.id)) }));
    const words = ({ people: all }: { people: { id: string; mail: string; roles: string[] }[] }) =>
      all.map(({ id, mail, roles }) => [id, mail, roles.join(', ')]);
    fc.assert(
      fc.property(document, document, (before, after) => {
        const isSame = JSON.stringify(words(before)) === JSON.stringify(words(after));
        expect(changedFields(before, after).length === 0).toBe(isSame);
      }),
    );
  });
});
