import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { readdressApproval } from '../../domain/approvals/index.ts';
import type { ApprovalState } from '../../domain/approvals/index.ts';
import { isAdmitted, openQuestions } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { approvalJournal } from '../_shared/approval-step.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string(), seq: z.int() }) });

type Move = { from: string; to: readonly string[]; why: string };

/** Who hands their questions over, and to whom: who led before to who leads now, who is left out to who is in. */
const movesOf = (incident: IncidentState, { asked, tiers }: ApprovalState, isLeading: ReadonlySet<string>): Move[] => {
  const { commander } = incident;
  const admitted = tiers.flat().filter((id) => isAdmitted(incident, id));
  const inOrder = [...(commander === undefined ? [] : [commander]), ...admitted];
  return asked
    .filter(({ to }) => to === undefined)
    .flatMap(({ personId: from }): Move[] => {
      if (!isAdmitted(incident, from)) return [{ from, to: inOrder, why: 'The case is restricted.' }];
      if (commander === undefined || from === commander || !isLeading.has(from)) return [];
      return [{ from, to: [commander], why: 'Command was handed over.' }];
    });
};

/** Command was handed over, or the case was restricted: open questions go to who is to answer them now. */
export const handler = subscriber(Message, () => {
  const [incidents, approvals] = [incidentJournal(), approvalJournal()];
  return async ({ detail: { aggregateId, seq } }, { now, request }) => {
    const incident = await loadIncident(incidents, { incidentId: aggregateId });
    const people = await readPeople();
    const isLeading = new Set(people.filter(({ roles }) => roles.includes('incident-manager')).map(({ id }) => id));
    for (const approvalId of openQuestions(incident)) {
      const loaded = await approvals.load(approvalId);
      if (loaded === undefined) continue;
      for (const move of movesOf(incident, loaded.state, isLeading)) {
        const key = `readdress:${String(seq)}:${move.from}`;
        const command = { key, actor: 'system:on-command-changed', now, cause: { request } };
        await approvals.execute(approvalId, command, readdressApproval(move));
      }
    }
  };
});
