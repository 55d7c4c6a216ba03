import { describe, expect, it } from '@jest/globals';
import { seedOf, seedPeople, seedPlaybooks } from '../../../adapters/config/seeds.ts';
import type { Letter } from '../../../adapters/ses/postbox.ts';
import { nameCommander, restrictCase } from '../../../domain/incidents/index.ts';
import { containedUnasked } from '../../../lambdas/incidents/on-contained-unasked.ts';
import { identityOf, KEY, NOW, USER } from '../../domain/incidents/containment/access-key/identity-of.ts';
import { contain } from './contain.ts';
import type { World } from './contain.ts';
import { FIRST, ID, incidentUnderTest, INVOCATION, signedFor } from './incident-under-test.ts';

const command = (key: string) => ({ key, actor: 'system:test', now: NOW });

const told = async (world: World, outOfBand = false) => {
  const letters: Letter[] = [];
  const asked: string[] = [];
  const perform = containedUnasked({
    incidents: world.incidents,
    postbox: {
      send: (letter) => {
        if (letters.some(({ key }) => key === letter.key)) return Promise.resolve('sent-before' as const);
        letters.push(letter);
        return Promise.resolve('sent' as const);
      },
    },
    ask: ({ approvalId }) => {
      asked.push(approvalId);
      return Promise.resolve(approvalId);
    },
    people: () => Promise.resolve(seedPeople()),
    playbooks: () => Promise.resolve(seedPlaybooks()),
    signed: () => Promise.resolve({ sourceConfidence: {}, preAuthorisations: [signedFor({})] }),
    reaching: () => Promise.resolve({ outOfBand, channels: seedOf('channels') }),
  });
  await perform(ID, INVOCATION);
  await perform(ID, INVOCATION);
  return { letters, asked: [...new Set(asked)] };
};

const containedWorld = async (): Promise<World> => {
  const users = [identityOf({ arn: 'arn:aws:iam::000000000000:user/sandbox/ci' })];
  const world = await incidentUnderTest(users, {}, [signedFor({})]);
  await world.incidents.execute(ID, command('lead'), nameCommander('incident-manager-1'));
  await world.plan(FIRST, INVOCATION);
  await world.authorise(FIRST, INVOCATION);
  await contain(world);
  return world;
};

describe('what was contained without asking', () => {
  it('is told once to who leads, who signed and the roles of the playbook, and its release is offered', async () => {
    const world = await containedWorld();
    const { letters, asked } = await told(world);
    expect(asked).toEqual([`${ID}-release-1`]);
    expect(letters.map(({ to }) => to).sort()).toEqual([
      'ciso@bank.example',
      'continuity@bank.example',
      'deputy.incident.manager@bank.example',
      'incident.manager@bank.example',
    ]);
    expect(JSON.stringify(letters)).not.toMatch(`${USER}|${KEY}`);
    expect(letters.every(({ text }) => text.includes('sandbox-keys'))).toBe(true);
    expect(world.types().filter((type) => type.startsWith('release'))).toEqual(['release-proposed']);
  });

  it('says nothing of the case out of band or when it is restricted, and leaves out whom it is hidden from', async () => {
    const bare = await told(await containedWorld(), true);
    expect(bare.letters.every(({ to }) => to.endsWith('@private.example'))).toBe(true);
    const world = await containedWorld();
    await world.incidents.execute(ID, command('restrict'), restrictCase(['incident-manager-1', 'ciso-1'], 'ours'));
    const restricted = await told(world);
    expect(restricted.letters.map(({ to }) => to).sort()).toEqual([
      'ciso@bank.example',
      'incident.manager@bank.example',
    ]);
    for (const { letters } of [bare, restricted])
      expect(letters.some(({ subject, text, thread }) => `${subject}${text}${thread ?? ''}`.includes(ID))).toBe(false);
  });

  it('is told to nobody when people approved it', async () => {
    const world = await incidentUnderTest();
    await world.plan(FIRST, INVOCATION);
    await world.decide('approved');
    await contain(world);
    expect(await told(world)).toEqual({ letters: [], asked: [] });
  });
});
