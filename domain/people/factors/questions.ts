import type { FactorsState } from './state.ts';

/** What a second person is asked about somebody's factors, as the workflow of approvals takes it. */
export type FactorQuestion = {
  approvalId: string;
  round: number;
  subject: { area: 'people'; aggregateId: string; purpose: 'factor-enrolment' | 'factor-unlock' };
};

const question = (
  aggregateId: string,
  purpose: FactorQuestion['subject']['purpose'],
  round: number,
): FactorQuestion => ({
  approvalId: `${aggregateId}-${purpose}-${String(round)}`,
  round,
  subject: { area: 'people', aggregateId, purpose },
});

/** The questions that are open: a factor that waits to be confirmed, a locked person who waits to be let in. */
export const factorQuestions = ({ id, proposed, unlock, unlocks }: FactorsState): FactorQuestion[] => [
  ...(proposed === undefined ? [] : [question(id, 'factor-enrolment', proposed.round)]),
  ...(unlock === undefined ? [] : [question(id, 'factor-unlock', unlocks)]),
];
