import { GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { STATE_KEY } from '../../contracts/keys.ts';
import { incidentAggregate } from '../../domain/incidents/index.ts';
import { ConflictError } from '../../domain/shared/errors.ts';
import type { Command, Fact } from '../../domain/shared/journal/index.ts';
import { dynamo } from './client.ts';
import { lostTheRace } from './conflict.ts';
import { nextIncidentId } from './incident-number.ts';
import { prepareChange } from './journal.ts';

type Tables = { detection: string; incidents: string };

const declarationKey = (formId: string) => ({ pk: { S: `DECLARATION#${formId}` }, sk: { S: STATE_KEY } });

const declaredBefore = async (table: string, formId: string): Promise<string | undefined> => {
  const { Item } = await dynamo().send(
    new GetItemCommand({ TableName: table, Key: declarationKey(formId), ConsistentRead: true }),
  );
  return Item?.['incidentId']?.S;
};

/** Opens an incident for a declaration, once per form: a form sent twice answers the same incident. */
export const openDeclared = async (
  { detection, incidents }: Tables,
  formId: string,
  command: Command,
  fact: Fact,
): Promise<string> => {
  const before = await declaredBefore(incidents, formId);
  if (before !== undefined) return before;
  const id = await nextIncidentId(detection, command.now);
  const at = { id, loaded: undefined, command, dataKey: { kind: 'none' as const } };
  const { items } = await prepareChange(incidentAggregate, incidents, at, fact);
  const claim = {
    Put: {
      TableName: incidents,
      Item: { ...declarationKey(formId), incidentId: { S: id } },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
  try {
    await dynamo().send(new TransactWriteItemsCommand({ TransactItems: [claim, ...items] }));
    return id;
  } catch (error) {
    if (!lostTheRace(error)) throw error;
    const winner = await declaredBefore(incidents, formId);
    if (winner === undefined) throw new ConflictError(`declaration ${formId}: others kept writing first`);
    return winner;
  }
};
