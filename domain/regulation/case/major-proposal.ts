import { sha256 } from '../../shared/journal/index.ts';
import type { CaseState } from './case-state.ts';
import { isHandedOn } from './merge/known-to-authority.ts';
import { plannedAwareness } from './planned-awareness.ts';

/** Why an incident is proposed as major: in which event, and since when an answer is owed. */
export type MajorProposal = { seq: number; owedSince: string };

/** Of its own figures and of the recurring group it stands for, each once. */
export const criteriaOf = (...grounds: ({ criteria: string[] } | undefined)[]): string[] => [
  ...new Set(grounds.flatMap((ground) => ground?.criteria ?? [])),
];

/** What a verdict rests on: its reasons name paragraphs and figures. */
export const groundOf = (verdict: CaseState['verdict']): string => sha256((verdict?.reasons ?? []).join('\n'));

/** A person said no to the very same reasons: that other facts came in is no new proposal. */
const isOverruled = ({ verdict, classification }: CaseState): boolean =>
  classification?.major === false && classification.ground === groundOf(verdict);

/** By its own figures. */
const ownProposal = (state: CaseState): MajorProposal | undefined =>
  state.verdict?.major === true && !isOverruled(state)
    ? {
        seq: state.verdict.seq,
        // Decided once, it is the new proposal that waits for an answer.
        owedSince: state.classification === undefined ? plannedAwareness(state) : state.verdict.at,
      }
    : undefined;

/** As the newest of a recurring group: nobody could know before the monthly assessment found it. */
const groupProposal = ({ recurrence }: CaseState): MajorProposal | undefined =>
  recurrence && { seq: recurrence.seq, owedSince: recurrence.at };

/** The newest ground to propose the incident as major; undefined when there is none. */
export const majorProposal = (state: CaseState): MajorProposal | undefined =>
  [ownProposal(state), groupProposal(state)]
    .filter((proposal) => proposal !== undefined)
    .sort((a, b) => b.seq - a.seq)[0];

/**
 * Whether a person's answer to the newest major proposal is owed. What was dismissed as no incident, or goes on in
 * another case, needs no class.
 */
export const awaitsClassification = (state: CaseState): boolean => {
  const { incidentStatus, classification, reclassified } = state;
  const proposal = majorProposal(state);
  if (proposal === undefined || reclassified !== undefined) return false;
  if (incidentStatus === 'dismissed' || isHandedOn(state, 'dora')) return false;
  return classification === undefined || (!classification.major && proposal.seq > classification.seq);
};
