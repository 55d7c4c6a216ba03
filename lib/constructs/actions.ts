// What a function may do with each kind of resource: every action spelt out, never a wildcard.

export type Access = 'read' | 'write' | 'readwrite';

const both = (read: string[], write: string[]): Record<Access, string[]> => ({
  read,
  write,
  readwrite: [...read, ...write],
});

/** The calls of a journal and of queries. A transaction is allowed by the actions of its items. */
export const TABLE_ACTIONS = both(
  ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  [
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:BatchWriteItem',
    'dynamodb:ConditionCheckItem',
  ],
);

/** On the objects of a bucket. */
export const OBJECT_ACTIONS = both(
  ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectRetention'],
  ['s3:PutObject', 's3:PutObjectRetention', 's3:AbortMultipartUpload'],
);

const OPEN = ['kms:Decrypt', 'kms:DescribeKey'];
const LOCK = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'];

/** On the shared key, through the service that keeps the data; who writes also opens the service's data key. */
export const KEY_ACTIONS: Record<Access, string[]> = { read: OPEN, write: LOCK, readwrite: LOCK };

/** On the shared key itself: opening an aggregate's data key, and making the one of a new aggregate. */
export const SEAL_ACTIONS = both(['kms:Decrypt'], ['kms:GenerateDataKey']);

/** On a queue: what Lambda does for the function that reads it. */
export const RECEIVE_ACTIONS = [
  'sqs:ReceiveMessage',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:ChangeMessageVisibility',
];

/** On one workflow: starting it. */
export const START_ACTIONS = ['states:StartExecution'];

/** On its executions: whether a run is live, and stopping one that was superseded. */
export const EXECUTION_ACTIONS = ['states:DescribeExecution', 'states:GetExecutionHistory', 'states:StopExecution'];
