import { settleUnlock } from '../../../domain/people/index.ts';
import { factorsJournal, loadFactors, revealText } from '../factor/factors-journal.ts';
import type { MatterPort } from './matter-port.ts';

const changesOf = (personId: string): string[] => [
  `${personId} was locked after five wrong codes and may decide again from now on.`,
  'Speak to them first, in person or on a number you know: who tried?',
];

/** A person locked out after wrong codes, whom a second person lets in again. */
export const factorUnlock: MatterPort = {
  read: async (id) => {
    const { personId, unlock } = await loadFactors(id);
    return {
      title: 'Letting a locked person in again',
      isOpen: unlock !== undefined,
      proposedBy: unlock?.by ?? personId,
      proposedAt: unlock?.at ?? '',
      reason: await revealText(id, unlock?.reason),
      changes: changesOf(personId),
      involved: [personId, unlock?.by ?? personId],
    };
  },
  apply: async (id, { decision }, command) => {
    await factorsJournal().execute(id, command, settleUnlock(decision === 'approved'));
  },
};
