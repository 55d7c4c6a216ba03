import type { FactorsState } from './state.ts';

/** What a second person is asked about somebody's factors, as the workflow of approvals takes it. */
export type FactorQuestion = {
  approvalId: string;
  round: number;
  subject: { area: 'people'; aggregateId: string; purpose: 'factor-enrolment' | 'factor-unlock' | 'factor-removal' };
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

/** The questions that are open: a factor to be confirmed, a locked person to be let in, a lost factor to be taken away. */
export const factorQuestions = ({ id, proposed, unlock, unlocks, removal }: FactorsState): FactorQuestion[] => [
  ...(proposed === undefined ? [] : [question(id, 'factor-enrolment', proposed.round)]),
  ...(unlock === undefined ? [] : [question(id, 'factor-unlock', unlocks)]),
  ...(removal === undefined ? [] : [question(id, 'factor-removal', removal.asked)]),
];
