import { settleRemoval } from '../../../domain/people/index.ts';
import type { EnrolledKind, FactorsState } from '../../../domain/people/index.ts';
import { factorsJournal, loadFactors, revealText } from '../factor/factors-journal.ts';
import type { MatterPort } from './matter-port.ts';

const KINDS: Record<EnrolledKind, string> = { passkey: 'passkey', totp: 'app for codes' };

const changesOf = ({ personId, removal, enrolled }: FactorsState): string[] => {
  const lost = enrolled.find(({ round }) => round === removal?.of);
  if (lost === undefined) return [];
  return [
    `The ${KINDS[lost.kind]} that ${personId} enrolled on ${lost.at.slice(0, 10)} proves nothing any more from now on.`,
    'Speak to them first, in person or on a number you know: did they lose it?',
  ];
};

/** A lost factor, which stops counting once a second person agreed. */
export const factorRemoval: MatterPort = {
  read: async (id) => {
    const state = await loadFactors(id);
    const { personId, removal } = state;
    return {
      title: 'Removal of a lost factor',
      isOpen: removal !== undefined,
      proposedBy: removal?.by ?? personId,
      proposedAt: removal?.at ?? '',
      reason: await revealText(id, removal?.reason),
      changes: changesOf(state),
      involved: [personId, removal?.by ?? personId],
    };
  },
  apply: async (id, { decision, round }, command) => {
    await factorsJournal().execute(id, command, settleRemoval(round, decision === 'approved'));
  },
};
