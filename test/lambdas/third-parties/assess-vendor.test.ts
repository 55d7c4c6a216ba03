import { expect, it } from '@jest/globals';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { seedPeople } from '../../../adapters/config/seeds.ts';
import type { Letter } from '../../../adapters/ses/postbox.ts';
import type { Vendor } from '../../../contracts/config/vendors.ts';
import { vendorTaskAggregate } from '../../../domain/third-parties/index.ts';
import { listDueVendorsStep } from '../../../lambdas/third-parties/list-due-vendors.ts';
import { notifyOwnerStep } from '../../../lambdas/third-parties/notify-owner.ts';
import { openReassessmentStep } from '../../../lambdas/third-parties/open-reassessment.ts';

const invocation = { now: '2026-03-01T06:00:00.000Z', request: 'request-1' };
const vendor = (id: string, lastAssessedOn: string): Vendor => ({
  id,
  name: `Fictional ${id} Ltd`,
  owner: 'vendor-manager-1',
  tier: 'critical',
  services: ['hosting'],
  contractedOn: '2020-01-01',
  lastAssessedOn,
  intervalMonths: 6,
});
const due = vendor('due-soon', '2025-09-11');
const TASK = { vendorId: 'due-soon', dueOn: '2026-03-11' };

const world = () => {
  const journal = memoryJournal(vendorTaskAggregate);
  const letters = new Map<string, Letter>();
  const postbox = {
    send: (letter: Letter) => {
      const before = letters.has(letter.key);
      if (!before) letters.set(letter.key, letter);
      return Promise.resolve(before ? ('sent-before' as const) : ('sent' as const));
    },
  };
  const open = openReassessmentStep(journal, (id) => Promise.resolve(id === due.id ? due : undefined));
  return { journal, letters, open, notify: notifyOwnerStep(journal, postbox, () => Promise.resolve(seedPeople())) };
};

it('lists who is due or overdue, configured or added', async () => {
  const added = [vendor('overdue', '2025-01-01'), vendor('later', '2026-02-20'), { ...due, name: 'A stranger' }];
  const list = listDueVendorsStep([due], { all: () => Promise.resolve({ vendors: added, unreadable: [] }) });
  expect(await list({}, invocation)).toEqual({ vendors: [TASK, { vendorId: 'overdue', dueOn: '2025-07-01' }] });
});

it('opens one task and sends one mail however often it runs', async () => {
  const { journal, letters, open, notify } = world();
  for (const _ of [1, 2, 3]) {
    await open(TASK, invocation);
    await notify(TASK, invocation);
  }
  expect(journal.eventsOf('due-soon-2026-03-11')).toHaveLength(1);
  const [letter, ...more] = [...letters.values()];
  expect(more).toEqual([]);
  expect(letter).toMatchObject({
    to: 'vendor.manager@bank.example',
    subject: 'Vendor reassessment due Wed 11 Mar 2026: Fictional due-soon Ltd',
  });
  expect(letter?.text).toContain('every 6 months for a critical vendor');
});

it('a vendor that is gone, and a task that was never opened, are named errors', async () => {
  const { open, notify } = world();
  await expect(open({ ...TASK, vendorId: 'gone' }, invocation)).rejects.toMatchObject({ name: 'NotFoundError' });
  await expect(notify(TASK, invocation)).rejects.toMatchObject({ name: 'NotFoundError' });
});
