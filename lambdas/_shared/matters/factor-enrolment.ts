import { settleEnrolment } from '../../../domain/people/index.ts';
import type { Enrolment, EnrolledKind } from '../../../domain/people/index.ts';
import { factorsJournal, loadFactors, revealText } from '../factor/factors-journal.ts';
import type { MatterPort } from './matter-port.ts';

const KINDS: Record<EnrolledKind, string> = { passkey: 'a passkey', totp: 'an app for codes' };

const changesOf = (personId: string, { kind }: Enrolment): string[] => [
  `${personId} enrolled ${KINDS[kind]} and decides with it from now on.`,
  'Speak to them first, in person or on a number you know: was it them?',
];

/** A factor that a person enrolled, which counts once a second person confirmed it. */
export const factorEnrolment: MatterPort = {
  read: async (id) => {
    const { personId, proposed } = await loadFactors(id);
    return {
      title: 'Enrolment of a factor',
      isOpen: proposed !== undefined,
      proposedBy: personId,
      proposedAt: proposed?.at ?? '',
      reason: await revealText(id, proposed?.reason),
      changes: proposed === undefined ? [] : changesOf(personId, proposed),
      involved: [personId, proposed?.invitedBy ?? personId],
    };
  },
  apply: async (id, { decision, round }, command) => {
    await factorsJournal().execute(id, command, settleEnrolment(round, decision === 'approved'));
  },
};
