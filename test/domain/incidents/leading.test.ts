import { describe, expect, it, test } from '@jest/globals';
import type { Person } from '../../../contracts/config/people.ts';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import {
  applyOutcome,
  chooseCommander,
  fallenQuestions,
  isHiddenFrom,
  nameCommander,
  openQuestions,
  proposeHandOver,
  restrictCase,
  sideQuestions,
} from '../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { after, eventOf, opened } from './journal-of.ts';

const led = (): IncidentState => {
  const state = opened();
  return after(state, eventOf(nameCommander('incident-manager-1')(state)));
};
const handingOver = (state = led(), to = 'incident-manager-2'): IncidentState =>
  after(state, eventOf(proposeHandOver({ to, summary: 'All is said in here.' })(state)), {
    actor: 'person:incident-manager-1',
  });
const outcome = (state: IncidentState, decision: 'approved' | 'rejected' | 'sent-back' | 'expired', by?: string) =>
  applyOutcome({ purpose: 'hand-over', round: 1, decision, reason: 'a reason of some length', by })(state);

describe('command', () => {
  it('is named once, and only of an open incident', () => {
    expect(led().commander).toBe('incident-manager-1');
    expect(nameCommander('ciso-1')(led())).toEqual({ kind: 'nothing' });
    expect(nameCommander('ciso-1')({ ...opened(), status: 'closed' })).toEqual({ kind: 'nothing' });
  });

  it('stays where it is until somebody accepts it', () => {
    const state = handingOver();
    expect(state.commander).toBe('incident-manager-1');
    expect(sideQuestions(state)).toMatchObject([{ approvalId: 'INC-2026-0001-hand-over-1', round: 1 }]);
    expect(proposeHandOver({ to: 'ciso-1', summary: 'again' })(state)).toMatchObject({ kind: 'refused' });
    expect(proposeHandOver({ to: 'incident-manager-1', summary: 'to me' })(led())).toMatchObject({ kind: 'refused' });
  });

  it('goes to whoever accepts, the successor or who was asked after them', () => {
    for (const by of ['incident-manager-2', 'ciso-1']) {
      const state = handingOver();
      const accepted = after(state, eventOf(outcome(state, 'approved', by)), { actor: `person:${by}` });
      expect(accepted).toMatchObject({ commander: by, handOvers: 1 });
      expect(accepted.handOver).toBeUndefined();
      expect(outcome(accepted, 'approved', by)).toEqual({ kind: 'nothing' });
    }
  });

  test.each(['rejected', 'sent-back', 'expired'] as const)('%s leaves it where it was', (decision) => {
    const state = handingOver();
    const refused = after(state, eventOf(outcome(state, decision)));
    expect(refused.commander).toBe('incident-manager-1');
    expect(handingOver(refused).handOver?.round).toBe(2);
  });

  it('is not asked about any more when the incident ended', () => {
    const ended = { ...handingOver(), status: 'closed' as const };
    expect(fallenQuestions(ended).approvalIds).toContain('INC-2026-0001-hand-over-1');
    expect(openQuestions(handingOver())).not.toContain('INC-2026-0001-hand-over-1');
  });

  it('falls to the first on call from whom the incident is not hidden', () => {
    const people = seedPeople();
    const managers = people.filter(({ roles }) => roles.includes('incident-manager'));
    const principal = { type: 'IAMUser', name: 'im-one' };
    const linked = managers.map((one, at): Person => (at === 0 ? { ...one, principals: ['im-one'] } : one));
    expect(chooseCommander({}, managers, [principal])?.id).toBe('incident-manager-1');
    expect(chooseCommander({}, linked, [principal])?.id).toBe('incident-manager-2');
    expect(chooseCommander({ restrictedTo: ['ciso-1'] }, linked, [principal])).toBeUndefined();
    expect(
      chooseCommander(
        {},
        people.filter(({ id }) => id === 'compliance-1'),
        [],
      ),
    ).toBeUndefined();
  });
});

describe('a restricted case', () => {
  const restricted = (): IncidentState => {
    const state = led();
    return after(state, eventOf(restrictCase(['ciso-1', 'incident-manager-1', 'ciso-1'], 'one of ours')(state)));
  };

  it('names each person once, and the same people again change nothing', () => {
    expect(restricted().restrictedTo).toEqual(['ciso-1', 'incident-manager-1']);
    expect(restrictCase(['incident-manager-1', 'ciso-1'], 'again')(restricted())).toEqual({ kind: 'nothing' });
  });

  test.each<[string, boolean, Partial<Person>, boolean]>([
    ['who is named', true, { id: 'ciso-1' }, false],
    ['who is not named', true, { id: 'dpo-1' }, true],
    ['anybody of an open case', false, { id: 'dpo-1' }, false],
    ['whom it is about, by name', false, { id: 'dpo-1', principals: ['ci-deploy'] }, true],
    ['whom it is about, by key, though named', true, { id: 'ciso-1', principals: ['AKIAEXAMPLE'] }, true],
  ])('is hidden or not from %s', (_, isNarrow, person, expected) => {
    const state = isNarrow ? restricted() : led();
    const principals = [{ type: 'IAMUser', name: 'ci-deploy', credentialUid: 'AKIAEXAMPLE' }];
    expect(isHiddenFrom(state, { id: '', principals: [], ...person }, principals)).toBe(expected);
  });
});
