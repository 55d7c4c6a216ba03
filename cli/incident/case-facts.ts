import type { CasesRead } from '../../adapters/dynamodb/read-cases.ts';
import type { IncidentReportView } from '../../domain/incidents/pages/index.ts';
import type { CaseState, ObligationState } from '../../domain/regulation/index.ts';
import { formatUtc } from '../../domain/shared/html/index.ts';

type Facts = IncidentReportView['facts'];

const classOf = ({ verdict, classification, reclassified }: CaseState): string => {
  if (reclassified !== undefined) return 'reclassified as not major';
  if (classification !== undefined) return `classified as ${classification.major ? 'major' : 'not major'}`;
  return verdict === undefined
    ? 'no verdict yet'
    : `${verdict.major ? 'major' : 'not major'} by the rule, not classified`;
};

const dutyOf = ({ title, status, clock, isBreached, receipt }: ObligationState): string => {
  const end = status === 'received' && receipt !== undefined ? ` at ${formatUtc(receipt.submittedAt)}` : '';
  return `${title}: ${status}${end}, due ${formatUtc(clock.due)}${isBreached ? ', missed' : ''}`;
};

/** An incident's regulatory cases and what each of them owes, in the order they began. A duty without a journal is named. */
export const caseFacts = ({ cases, obligations }: CasesRead): Facts =>
  cases.flatMap((one) => [
    { label: `Regulatory case ${one.id}`, value: `${one.entityId}: ${one.status}, ${classOf(one)}` },
    ...one.obligations.map(({ id, kind, status }) => {
      const duty = obligations.find((known) => known.id === id);
      return { label: `Duty ${id}`, value: duty === undefined ? `${kind}: ${status}` : dutyOf(duty) };
    }),
  ]);
