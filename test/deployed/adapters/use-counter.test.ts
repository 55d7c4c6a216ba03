import { beforeAll } from '@jest/globals';
import { dynamoUseCounter } from '../../../adapters/dynamodb/use-counter.ts';
import { useCounterSuite } from '../../adapters/use-counter-suite.ts';
import { application } from '../support/application.ts';

beforeAll(async () => {
  await application();
});

useCounterSuite('in DynamoDB, it', () => dynamoUseCounter(process.env['INCIDENTS_TABLE'] ?? ''));
