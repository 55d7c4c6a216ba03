import { randomUUID } from 'node:crypto';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { counterAggregate, journalSuite } from '../journal-suite.ts';

journalSuite('memory', () => {
  const journal = memoryJournal(counterAggregate);
  return { journal, events: (id) => Promise.resolve(journal.eventsOf(id)), newId: randomUUID };
});
