import type { DueAggregate } from '../../../adapters/dynamodb/due-aggregates.ts';
import { environment } from '../../../adapters/environment.ts';
import { ENV } from '../../../contracts/env.ts';
import {
  dueOfObligation,
  nextObligationLookAt,
  nextObligationStep,
  passObligationTime,
  startObligationRun,
} from '../../../domain/regulation/index.ts';
import type { ObligationState } from '../../../domain/regulation/index.ts';
import { obligationJournal } from '../regulation-step.ts';
import type { Invocation } from '../step.ts';
import { reconcile } from './reconcile.ts';

/** Lets time pass for one obligation until nothing is due any more: warnings, the last hour, the breach, in their order. */
const passTime = async (id: string, { now, request }: Invocation): Promise<string[]> => {
  const obligations = obligationJournal();
  const fired: string[] = [];
  for (let loaded = await obligations.load(id); loaded !== undefined; loaded = await obligations.load(id)) {
    const [due] = dueOfObligation(loaded.state);
    if (due === undefined || due.at > now) break;
    // A clock that was moved begins again with its warnings: the clock's end is part of the key.
    const key = `pass-time:${due.type}:${due.at}:${loaded.state.clock.due}`;
    const command = { key, actor: 'system:wake-due', now, cause: { request } };
    const { kind } = await obligations.execute(id, command, passObligationTime(now));
    if (kind !== 'written') break;
    fired.push(due.type);
  }
  return fired;
};

/** One open obligation: what time brings, and its workflow, which is started again when it was stopped. */
export const wakeObligation = async (due: DueAggregate, invocation: Invocation): Promise<string[]> => {
  const fired = await passTime(due.id, invocation);
  const journal = obligationJournal();
  const reconciled = await reconcile(
    {
      journal,
      table: environment(ENV.regulationTable),
      stateMachine: environment(ENV.meetObligation),
      input: (obligationId: string, run: number) => ({ obligationId, run }),
      runOf: ({ run }: ObligationState) => run,
      isOpen: (state) => nextObligationStep(state).step !== 'met',
      startRun: startObligationRun,
      lookAgainAt: nextObligationLookAt,
    },
    due,
    invocation,
  );
  return [...fired, reconciled];
};
