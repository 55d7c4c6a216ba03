import { readPeople } from '../../adapters/config/people.ts';
import { excludeInvolved, matterPurposeOf } from '../../domain/approvals/index.ts';
import type { ApprovalState, Involved } from '../../domain/approvals/index.ts';
import { isHiddenFrom, involvedOf } from '../../domain/incidents/index.ts';
import { incidentJournal, loadIncident } from './incident-step.ts';
import { MATTERS } from './matters/matters.ts';

/** Who is involved in what a question is about by now: what came to light since it was asked counts too. */
export const findInvolved = async ({ subject, incidentId }: ApprovalState): Promise<Involved> => {
  const purpose = matterPurposeOf(subject);
  if (purpose !== undefined)
    return { linked: [], requesters: (await MATTERS[purpose].read(subject.aggregateId)).involved };
  const incidents = incidentJournal();
  const id = incidentId ?? subject.aggregateId;
  const [people, incident, revealed] = await Promise.all([
    readPeople(),
    loadIncident(incidents, { incidentId: id }),
    incidents.reveal(id),
  ]);
  const principals = involvedOf(incident, revealed);
  const { requesters } = excludeInvolved(subject.purpose, incident, principals);
  // Who is left out of a restricted case is told as little as whom it is about.
  const linked = people
    .filter((person) => isHiddenFrom(incident, person, principals))
    .map(({ id: personId }) => personId);
  return { linked, requesters };
};
