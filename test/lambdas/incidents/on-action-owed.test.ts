import { expect, it } from '@jest/globals';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { seedOf, seedPeople } from '../../../adapters/config/seeds.ts';
import type { Letter } from '../../../adapters/ses/postbox.ts';
import { JournalEvent } from '../../../contracts/journal-event.ts';
import {
  applyOutcome,
  incidentAggregate,
  moveAction,
  openIncident,
  remindOfAction,
  restrictCase,
} from '../../../domain/incidents/index.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';
import { actionOwed } from '../../../lambdas/incidents/on-action-owed.ts';
import { leakedKey, SIGNED, T0 } from '../../domain/incidents/journal-of.ts';

const ID = 'INC-2026-0001';
const WHAT = 'Move the nightly job to a role';

/** A reviewed incident, and the mails about what its review wants done. */
const reviewedIncident = async ({ outOfBand = false, restricted = false } = {}) => {
  const incidents = memoryJournal(incidentAggregate);
  const events: JournalEvent[] = [];
  const run = async (rule: (state: IncidentState | undefined) => Decision, now = T0): Promise<number> => {
    const key = String(events.length);
    const executed = await incidents.execute(ID, { key, actor: 'person:ciso-1', now }, rule);
    if (executed.kind !== 'written') throw new Error(`nothing was written: ${JSON.stringify(executed)}`);
    const data = executed.type === 'incidents.review-action-reminded' ? { key: '1.1' } : {};
    const placed = { v: 1, area: 'incidents', aggregateId: ID, seq: executed.seq, type: executed.type, data };
    const at = { occurredAt: now, recordedAt: now, actor: 'person:ciso-1', cause: {}, previousHash: '0'.repeat(64) };
    events.push(JournalEvent.parse({ ...placed, ...at }));
    return executed.seq;
  };
  await run(() => ({ kind: 'event', ...openIncident(leakedKey) }));
  if (restricted) await run(restrictCase(['continuity-1', 'incident-manager-1'], 'ours alone'));
  const actions = [{ what: WHAT, owner: 'continuity-1', dueOn: '2026-03-20', changes: 'playbook/leaked-access-key' }];
  const review = { ...SIGNED, record: { ...SIGNED.record, actions } };
  const signed = { purpose: 'review', round: 1, decision: 'approved', reason: 'I agree with it.', review } as const;
  const seq = await run((state) => applyOutcome(signed)(state));
  const letters: Letter[] = [];
  const perform = actionOwed({
    incidents,
    eventsOf: () => Promise.resolve(events),
    postbox: {
      send: (letter) => {
        if (letters.some(({ key }) => key === letter.key)) return Promise.resolve('sent-before' as const);
        letters.push(letter);
        return Promise.resolve('sent' as const);
      },
    },
    people: () => Promise.resolve(seedPeople()),
    reaching: () => Promise.resolve({ outOfBand, channels: seedOf('channels') }),
  });
  const tell = async (of: number, now = T0) => {
    await perform({ aggregateId: ID, seq: of }, { now });
    await perform({ aggregateId: ID, seq: of }, { now });
  };
  return { run, tell, seq, letters };
};

it('tells the owner once that it is theirs, reminds them, and once it is overdue tells who leads them', async () => {
  const { run, tell, seq, letters } = await reviewedIncident();
  await tell(seq);
  expect(letters).toMatchObject([{ to: 'continuity@bank.example', subject: expect.stringContaining('yours to do') }]);
  expect(letters[0]?.text).toContain(WHAT);
  expect(letters[0]?.text.replace(/\s+/g, ' ')).toContain(`holdfast actions done ${ID} 1.1`);
  const due = '2026-03-20T07:00:00.000Z';
  await tell(await run(remindOfAction(due), due), due);
  expect(letters.at(-1)?.subject).toContain('due soon');
  const late = '2026-03-27T07:00:00.000Z';
  await tell(await run(remindOfAction(late), late), late);
  expect(letters.slice(2).map(({ to }) => to)).toEqual(['continuity@bank.example', 'ciso@bank.example']);
  expect(letters.slice(2).every(({ subject }) => subject.includes('overdue'))).toBe(true);
});

it('tells the next owner when it is handed on', async () => {
  const { run, tell, seq, letters } = await reviewedIncident();
  await tell(seq);
  await tell(await run(moveAction({ key: '1.1', owner: 'ciso-1', reason: 'It is about settings.' })));
  expect(letters.map(({ to }) => to)).toEqual(['continuity@bank.example', 'ciso@bank.example']);
});

it.each([
  ['out of band', { outOfBand: true }, 'continuity-1@private.example'],
  ['of a restricted case', { restricted: true }, 'continuity@bank.example'],
])('says nothing of the case %s', async (_what, how, to) => {
  const { tell, seq, letters } = await reviewedIncident(how);
  await tell(seq);
  expect(letters.map((letter) => letter.to)).toEqual([to]);
  expect(letters.some(({ subject, text, thread }) => `${subject}${text}${thread ?? ''}`.includes(ID))).toBe(false);
  expect(letters[0]?.text).not.toContain(WHAT);
});
