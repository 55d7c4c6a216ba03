import { readPeople } from '../../../adapters/config/people.ts';
import type { ApprovalState, CaseFile } from '../../../domain/approvals/index.ts';
import type { Ask } from '../../../domain/people/channels/index.ts';
import { approvalJournal } from '../approval-step.ts';
import { atMost } from '../at-most.ts';
import { incidentJournal } from '../incident-step.ts';
import { isRestrictedCase } from './is-restricted-case.ts';

/** Journals read at a time. */
const AT_ONCE = 20;

/** A gathered question that is still open; of its case only what a digest may say. */
export type Gathered = { file: CaseFile; isRestricted: boolean };

const readStates = async (asks: readonly Ask[]): Promise<ApprovalState[]> => {
  const approvals = approvalJournal();
  const ids = [...new Set(asks.map(({ approvalId }) => approvalId))];
  const loaded = await atMost(AT_ONCE, ids, (id) => approvals.load(id));
  return loaded.flatMap((one) => (one?.state.status === 'pending' ? [one.state] : []));
};

/** The cases behind them that were restricted, also since they were gathered. */
const readRestricted = async (states: readonly ApprovalState[]): Promise<Set<string>> => {
  const incidents = incidentJournal();
  const ids = [...new Set(states.flatMap(({ incidentId }) => incidentId ?? []))];
  const loaded = await atMost(AT_ONCE, ids, (id) => incidents.load(id));
  return new Set(loaded.flatMap((one) => (one && isRestrictedCase({ incident: one.state }) ? [one.state.id] : [])));
};

/** The open ones of these questions, each once. */
export const readGathered = async (asks: readonly Ask[]): Promise<Gathered[]> => {
  const [states, people] = await Promise.all([readStates(asks), readPeople()]);
  const restricted = await readRestricted(states);
  return states.map((approval) => ({
    file: { approval, people, events: [], revealed: new Map(), said: new Map() },
    isRestricted: restricted.has(approval.incidentId ?? ''),
  }));
};
