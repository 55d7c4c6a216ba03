import { readEntities } from '../../../adapters/config/entities.ts';
import { readObligations } from '../../../adapters/config/obligations.ts';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import {
  caseAggregate,
  isOwedHere,
  moveClock,
  obligationAggregate,
  openCase,
  openObligation,
  requiredObligations,
  requireObligation,
} from '../../../domain/regulation/index.ts';
import type { CaseState, ObligationState } from '../../../domain/regulation/index.ts';
import { obligationClock } from '../../../domain/regulation/obligation/obligation-clock.ts';
import type { Decision } from '../../../domain/shared/journal/index.ts';
import { carryCase } from '../../../lambdas/_shared/carry-case.ts';
import { handOnDuties } from '../../../lambdas/_shared/hand-on-duties.ts';
import { at } from '../../domain/regulation/case/case-journal.ts';

export const SURVIVOR = 'INC-2026-0001.bank';
export const MERGED = 'INC-2026-0002.bank';

const entity = readEntities().find(({ id }) => id === 'bank')!;
/** When everything here is written down, whenever it happened. */
const NOW = at(9000);

/** Two cases of one entity with their duties, in memory. */
export const twoCases = () => {
  const [cases, duties] = [memoryJournal(caseAggregate), memoryJournal(obligationAggregate)];
  let keys = 0;
  const command = (occurredAt: string, actor: string) => ({ key: String((keys += 1)), actor, now: NOW, occurredAt });

  /** A person's or a system's word about a case, at a moment. */
  const tell = (
    id: string,
    rule: (state: CaseState | undefined) => Decision,
    minutes = 0,
    actor = 'person:compliance-1',
  ) => cases.execute(id, command(at(minutes), actor), rule);
  const stateOf = async (id: string): Promise<CaseState> => (await cases.load(id))!.state;

  /** The duties a case calls for now, opened and with the clocks that hold now: what following a case does. */
  const follow = async (id: string): Promise<void> => {
    const before = await stateOf(id);
    for (const required of requiredObligations(before, entity, readObligations())) {
      if (!isOwedHere(before, required)) continue;
      const { rule } = required;
      const clock = obligationClock(before, required, entity);
      const { title, legalBasis, kind, limit: limitBy } = rule;
      const about = { caseId: id, incidentId: before.incidentId, entityId: 'bank', kind, title, legalBasis, limitBy };
      await tell(id, requireObligation(required.id, kind));
      await duties.execute(required.id, command(NOW, 'system:x'), openObligation({ ...about, clock }));
      await duties.execute(required.id, command(NOW, 'system:x'), moveClock(clock, 'awareness-earlier'));
    }
    await handOnDuties({ cases, duties }, await stateOf(id), () => command(NOW, 'system:x'));
  };

  /** Open duties of a case: kind and due moment. */
  const dues = async (id: string): Promise<Record<string, string>> => {
    const { obligations } = await stateOf(id);
    const loaded = await Promise.all(obligations.map(async (duty) => (await duties.load(duty.id))!.state));
    const open = loaded.filter(({ status }: ObligationState) => status !== 'withdrawn');
    return Object.fromEntries(open.map(({ kind, clock }) => [kind, clock.due]));
  };

  const merge = async (): Promise<void> => {
    await carryCase(cases, { from: MERGED, into: SURVIVOR }, { now: NOW, request: 'r' });
    await follow(SURVIVOR);
    await follow(MERGED);
  };

  const open = (id: string, minutes: number) =>
    tell(id, openCase({ incidentId: id.split('.')[0]!, entityId: 'bank', title: 'Payments', detectedAt: at(minutes) }));
  return { cases, duties, tell, stateOf, follow, dues, merge, open };
};
