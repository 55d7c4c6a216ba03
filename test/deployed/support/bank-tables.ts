import { randomUUID } from 'node:crypto';
import { CreateTableCommand, GetItemCommand, ListTablesCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { dynamo } from '../../../adapters/dynamodb/client.ts';

const ACCOUNTS = 20;

/** Writes the balance of one account. */
const putAccount = async (TableName: string, account: number, balance: string): Promise<void> => {
  const Item = { account: { S: `account-${String(account)}` }, balance: { S: balance } };
  await dynamo().send(new PutItemCommand({ TableName, Item }));
};

/** Writes the same balance into every account of a table. */
export const putAccounts = async (table: string, balance: string): Promise<void> => {
  for (let account = 0; account < ACCOUNTS; account += 1) await putAccount(table, account, balance);
};

/** A table of the bank with twenty accounts. */
export const makeBankTable = async (balance: string): Promise<string> => {
  const TableName = `ledger-${randomUUID().slice(0, 8)}`;
  await dynamo().send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions: [{ AttributeName: 'account', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'account', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  await putAccounts(TableName, balance);
  return TableName;
};

/** What an account of the table says. */
export const balanceOf = async (TableName: string, account: number): Promise<string | undefined> => {
  const Key = { account: { S: `account-${String(account)}` } };
  return (await dynamo().send(new GetItemCommand({ TableName, Key }))).Item?.['balance']?.S;
};

/** Tables whose name begins so. */
export const tablesNamed = async (prefix: string): Promise<string[]> => {
  const { TableNames = [] } = await dynamo().send(new ListTablesCommand({ ExclusiveStartTableName: prefix }));
  return TableNames.filter((name) => name.startsWith(prefix));
};
