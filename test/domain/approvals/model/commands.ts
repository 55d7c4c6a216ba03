import { expect } from '@jest/globals';
import fc from 'fast-check';
import { cancelApproval } from '../../../../domain/approvals/index.ts';
import type { Model } from './model.ts';
import { NAMES } from './policy.ts';
import type { Post, World } from './world.ts';

type Command = fc.AsyncCommand<Model, World>;
const command = (name: string, run: (model: Model, world: World) => Promise<void>): Command => ({
  check: () => true,
  run,
  toString: () => name,
});

/** Where the world stands is what the model says, after every command. */
const compare = async (model: Model, world: World): Promise<void> => {
  const state = await world.state();
  expect(state.status).toBe(model.outcome ?? 'pending');
  expect(new Set(state.votes.map(({ by }) => by))).toEqual(model.votes);
  const stillAsked = state.asked.filter(({ to }) => to === undefined).map(({ personId }) => personId);
  expect(new Set(stillAsked)).toEqual(model.asked);
  expect(state.asked).toHaveLength(new Set(state.asked.map(({ personId }) => personId)).size);
};

/** A person opens their link, any number of times: nothing changes but that they have a page. */
const open = (personId: string) =>
  command(`open ${personId}`, async (model, world) => {
    const before = await world.seq();
    const nonce = await world.open(personId);
    expect(await world.seq()).toBe(before);
    if (nonce === undefined) model.pages.delete(personId);
    else model.pages.set(personId, { nonce, until: model.minutes + 30 });
  });

/** What a post shows for itself: the page that was opened, or one that never was. */
type Sheet = Omit<Post, 'nonce'> & { isForged: boolean };
const filledIn = (model: Model, { isForged, ...sheet }: Sheet): Post => ({
  ...sheet,
  nonce: isForged ? '1.forged' : (model.pages.get(sheet.personId)?.nonce ?? 'none'),
});

const post = (sheet: Sheet, times: number) =>
  command(`${sheet.personId} ${sheet.intent} ${sheet.to} x${String(times)}`, async (model, world) => {
    const posted = filledIn(model, sheet);
    const counts = model.takes(posted);
    const results = await Promise.all(Array.from({ length: times }, () => world.post(posted)));
    expect(results.filter(({ answer }) => answer === 'taken')).toHaveLength(counts ? 1 : 0);
    if (counts) model.take(posted);
    await compare(model, world);
  });

/** Several people post at the same time: whatever order the journal gives them is one in which they could have come. */
const race = (sheets: readonly Sheet[]) =>
  command(
    `race of ${sheets.map(({ personId, intent }) => `${personId} ${intent}`).join(', ')}`,
    async (model, world) => {
      const before = await world.seq();
      const posts = sheets.map((sheet) => filledIn(model, sheet));
      const pages = new Map(model.pages);
      const results = await Promise.all(posts.map((one) => world.post(one)));
      const taken = results.filter(({ answer }) => answer === 'taken').map(({ post: one }) => one);
      expect(await world.seq()).toBe(before + taken.length);
      await follow(model, world, taken, pages);
    },
  );

const follow = async (model: Model, world: World, taken: Post[], pages: Model['pages']): Promise<void> => {
  const { decision, asked } = await world.state();
  // Who ended it came last; a vote that was handed over went before the one it was handed to.
  const rank = ({ personId, intent }: Post): number => {
    if (decision?.by === personId && intent !== 'revoke' && intent !== 'delegate') return 1;
    return asked.some(({ from }) => from === personId) ? -1 : 0;
  };
  for (const one of taken.sort((a, b) => rank(a) - rank(b))) {
    // They were posted together, from pages that were good then.
    for (const [personId, page] of pages) model.pages.set(personId, page);
    expect([one.personId, one.intent, model.takes(one)]).toEqual([one.personId, one.intent, true]);
    model.take(one);
  }
  await compare(model, world);
};

/** Time passes and the sweep runs; a second sweep at the same moment finds nothing. */
const pass = (minutes: number) =>
  command(`${String(minutes)} minutes`, async (model, world) => {
    model.pass(minutes);
    await world.sweep(minutes);
    const after = await world.seq();
    await world.sweep(0);
    expect(await world.seq()).toBe(after);
    await compare(model, world);
  });

/** The workflow was stopped and goes on in its next run: it asks again, and nobody is asked twice. */
const restart = command('restart', async (model, world) => {
  const [seq, messages] = [await world.seq(), world.sent.length];
  world.run += 1;
  await world.request();
  expect(await world.seq()).toBe(seq);
  expect(world.sent).toHaveLength(messages);
  await compare(model, world);
});

/** It comes to light that the case is about this person. */
const suspect = (personId: string) =>
  command(`suspect ${personId}`, async (model, world) => {
    model.linked.add(personId);
    world.linked.push(personId);
    await compare(model, world);
  });

const cancel = command('cancel', async (model, world) => {
  await world.execute('cancel', cancelApproval('the case ended'));
  model.outcome ??= 'cancelled';
  await compare(model, world);
});

const person = fc.constantFrom(...NAMES);
const asked = fc.constantFrom('officer-1', 'privacy-1', 'officer-2', 'ciso-1');
const sheet = fc.record({
  personId: fc.oneof({ arbitrary: asked, weight: 4 }, { arbitrary: person, weight: 1 }),
  intent: fc.oneof(
    { arbitrary: fc.constant('approve' as const), weight: 4 },
    { arbitrary: fc.constantFrom('reject' as const, 'change' as const), weight: 1 },
    { arbitrary: fc.constantFrom('revoke' as const, 'delegate' as const), weight: 3 },
  ),
  to: person,
  factor: fc.oneof(
    { arbitrary: fc.constantFrom('passkey' as const, 'totp' as const, 'sms' as const), weight: 5 },
    { arbitrary: fc.constant(undefined), weight: 1 },
  ),
  isBreakGlass: fc.oneof({ arbitrary: fc.constant(false), weight: 6 }, { arbitrary: fc.constant(true), weight: 1 }),
  isForged: fc.oneof({ arbitrary: fc.constant(false), weight: 6 }, { arbitrary: fc.constant(true), weight: 1 }),
});

/** Everything that people, time and machines do to a question. */
export const commands = (maxCommands: number) =>
  fc.commands(
    [
      asked.map(open),
      person.map(open),
      fc.tuple(sheet, fc.constantFrom(1, 1, 2, 5)).map(([one, times]) => post(one, times)),
      sheet.map((one) => post(one, 1)),
      fc.array(sheet, { minLength: 2, maxLength: 5 }).map(race),
      fc.integer({ min: 1, max: 25 }).map(pass),
      fc.constant(restart),
      person.map(suspect),
      fc.constant(cancel),
    ],
    { maxCommands },
  );
