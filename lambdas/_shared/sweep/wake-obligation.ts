import { dynamoJournal } from '../../../adapters/dynamodb/journal.ts';
import type { DueAggregate } from '../../../adapters/dynamodb/due-aggregates.ts';
import { environment } from '../../../adapters/environment.ts';
import { ENV } from '../../../contracts/env.ts';
import { obligationAggregate, startObligationRun } from '../../../domain/regulation/index.ts';
import type { ObligationState } from '../../../domain/regulation/index.ts';
import type { Invocation } from '../step.ts';
import { reconcile } from './reconcile.ts';

/** One drafted obligation: its workflow waits for the compliance desk, and is started again when it was stopped. */
export const wakeObligation = (due: DueAggregate, invocation: Invocation): Promise<string> =>
  reconcile(
    {
      journal: dynamoJournal(obligationAggregate, environment(ENV.regulationTable)),
      table: environment(ENV.regulationTable),
      stateMachine: environment(ENV.meetObligation),
      input: (obligationId: string, run: number) => ({ obligationId, run }),
      runOf: ({ run }: ObligationState) => run,
      isOpen: ({ status }: ObligationState) => status === 'drafted',
      startRun: startObligationRun,
    },
    due,
    invocation,
  );
