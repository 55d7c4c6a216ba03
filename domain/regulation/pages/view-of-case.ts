import type { CaseState } from '../case/case-state.ts';
import { isOfficer } from '../officers.ts';
import { recurrenceReason } from '../case/recurrence-reason.ts';
import { intentsOf } from './case-intents.ts';
import { shownDecision } from './case-file.ts';
import type { RegulatoryFile } from './case-file.ts';
import type { CaseForm, CaseView, ShownProposal } from './case-view.ts';
import { neededFields } from './needed-fields.ts';
import { shownAwareness } from './shown-awareness.ts';
import { factLabel, shownAnswers, shownContradictions, shownGroups } from './shown-facts.ts';
import { shownObligations } from './shown-obligations.ts';

/** By its own figures, or as the newest of a recurring group. */
const proposalOf = ({ verdict, round, recurrence }: CaseState): ShownProposal | undefined =>
  verdict && {
    ...verdict,
    major: verdict.major || recurrence !== undefined,
    reasons: [...(recurrence === undefined ? [] : [recurrenceReason(recurrence)]), ...verdict.reasons],
    isOutdated: verdict.round !== round,
    unknown: verdict.unknown.map(factLabel),
  };

/** What people decided, each with its reason. */
const decisionsOf = (file: RegulatoryFile) => {
  const { classification, reclassified, breach, significance } = file.state;
  return {
    ...(classification && {
      classification: {
        ...shownDecision(file, classification),
        major: classification.major,
        isLate: classification.isLate,
      },
    }),
    ...(reclassified && { reclassified: shownDecision(file, reclassified) }),
    ...(breach && { breach: { ...breach, ...shownDecision(file, breach) } }),
    ...(significance && {
      significance: { ...shownDecision(file, significance), significant: significance.significant },
    }),
  };
};

/** Who reads, when (UTC ISO 8601), and what the forms send. */
export type CaseReader = { personId: string; now: string; form: CaseForm; calendar: string };

/** The page of a case as one person sees it: a closed case is read only. */
export const viewOfCase = (file: RegulatoryFile, { personId, now, form, calendar }: CaseReader): CaseView => {
  const { state, entity, people } = file;
  const person = people.find(({ id }) => id === personId);
  const timeZone = person?.timeZone ?? 'UTC';
  const reader = { file, timeZone };
  return {
    now,
    timeZone,
    entity: { name: entity.name, timeZone: entity.timeZone },
    incident: { id: state.incidentId, title: state.title, status: state.incidentStatus },
    status: state.status,
    detectedAt: state.detectedAt,
    reader: {
      label: person?.label ?? personId,
      may: state.status === 'closed' ? [] : intentsOf(person?.roles ?? []),
    },
    calendar,
    officers: people.filter(({ roles }) => isOfficer(roles)).map(({ id, label }) => ({ value: id, label })),
    obligations: shownObligations(file, now, form.action),
    proposal: proposalOf(state),
    ...decisionsOf(file),
    awareness: shownAwareness(file),
    contradictions: shownContradictions(reader),
    groups: shownGroups(reader),
    answers: shownAnswers(reader),
    needed: neededFields(file.obligations.map((duty) => duty.state)),
    form,
  };
};
