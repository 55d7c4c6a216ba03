import {
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import type { HistoryEvent } from '@aws-sdk/client-sfn';

const sfn = (): SFNClient => new SFNClient({});

/** Every execution of an incident, nested ones and those of its regulatory cases (`INC-….bank…`) included. */
export const executionsOf = async (incidentId: string): Promise<{ arn: string; name: string; status: string }[]> => {
  const { stateMachines } = await sfn().send(new ListStateMachinesCommand({ maxResults: 100 }));
  const lists = await Promise.all(
    (stateMachines ?? []).map(({ stateMachineArn }) =>
      sfn().send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 })),
    ),
  );
  return lists
    .flatMap(({ executions }) => executions ?? [])
    .filter(({ name }) => name?.startsWith(`${incidentId}-`) === true || name?.startsWith(`${incidentId}.`) === true)
    .map(({ executionArn = '', name = '', status = '' }) => ({ arn: executionArn, name, status }));
};

/** The whole history of one execution. */
export const historyOf = async (executionArn: string): Promise<HistoryEvent[]> => {
  const events: HistoryEvent[] = [];
  let nextToken: string | undefined;
  do {
    const page = await sfn().send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000, nextToken }));
    events.push(...(page.events ?? []));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return events;
};

/** Names of all states that an incident's executions entered. */
export const historiesOf = async (incidentId: string): Promise<string[]> => {
  const histories = await Promise.all((await executionsOf(incidentId)).map(({ arn }) => historyOf(arn)));
  return histories.flat().flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
};
