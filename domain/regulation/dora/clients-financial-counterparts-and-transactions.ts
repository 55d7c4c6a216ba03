import { changeOfShare, pointOfShare } from './affected-share.ts';
import type { AffectedShare } from './affected-share.ts';
import type { ClassificationFacts } from './classification-facts.ts';
import { euros, figure } from './figure.ts';
import { otherAnswer } from './threshold.ts';
import type { Change, SubPoint, Threshold } from './threshold.ts';

const MOST_CLIENTS = 100_000;

const clients: AffectedShare = {
  point: '9(1)(a)',
  field: 'clients.affected',
  percent: 10,
  perUnit: 1,
  part: (facts) => facts.clients.affected,
  whole: (facts) => facts.clients.usingService,
  put: (facts, affected) => ({ ...facts, clients: { ...facts.clients, affected } }),
  say: figure,
  noun: 'clients affected',
  wholeWords: (whole) => `the ${figure(whole)} that use the service`,
};

const counterparts: AffectedShare = {
  point: '9(1)(c)',
  field: 'counterparts.affected',
  percent: 30,
  perUnit: 1,
  part: (facts) => facts.counterparts.affected,
  whole: (facts) => facts.counterparts.usingService,
  put: (facts, affected) => ({ ...facts, counterparts: { ...facts.counterparts, affected } }),
  say: figure,
  noun: 'financial counterparts affected',
  wholeWords: (whole) => `the ${figure(whole)} active in the service`,
};

const transactionCount: AffectedShare = {
  point: '9(1)(d)',
  field: 'transactions.affectedCount',
  percent: 10,
  perUnit: 1,
  part: (facts) => facts.transactions.affectedCount,
  whole: (facts) => facts.transactions.dailyAverageCount,
  put: (facts, affectedCount) => ({ ...facts, transactions: { ...facts.transactions, affectedCount } }),
  say: figure,
  noun: 'transactions affected',
  wholeWords: (whole) => `the daily average of ${figure(whole)} in the service`,
};

const transactionValue: AffectedShare = {
  point: '9(1)(e)',
  field: 'transactions.affectedValue',
  percent: 10,
  perUnit: 100,
  part: (facts) => facts.transactions.affectedValue,
  whole: (facts) => facts.transactions.dailyAverageValue,
  put: (facts, affectedValue) => ({ ...facts, transactions: { ...facts.transactions, affectedValue } }),
  say: euros,
  noun: 'of transactions affected',
  wholeWords: (whole) => `the daily average of ${euros(whole)} in the service`,
};

const manyClients: SubPoint = {
  point: '9(1)(b)',
  isMet: (facts) => facts.clients.affected > MOST_CLIENTS,
  says: (facts) => `${figure(facts.clients.affected)} clients affected, more than ${figure(MOST_CLIENTS)}`,
};

const relevance = (parties: 'clients' | 'counterparts', name: string) => {
  const yes = `a ${name} identified as relevant is affected`;
  const point: SubPoint = { point: '9(1)(f)', isMet: (facts) => facts[parties].relevantAffected, says: () => yes };
  const change = (facts: ClassificationFacts): Change =>
    otherAnswer({
      field: `${parties}.relevantAffected`,
      now: facts[parties].relevantAffected,
      put: (relevantAffected) => ({ ...facts, [parties]: { ...facts[parties], relevantAffected } }),
      yes,
      no: `no ${name} identified as relevant is affected`,
    });
  return { point, change };
};

const relevantClient = relevance('clients', 'client');
const relevantCounterpart = relevance('counterparts', 'financial counterpart');

/** Of few counterparts more than 30 % can be more than there are: none, that is. */
const changeOfCounterparts = (facts: ClassificationFacts): Change[] => {
  const change = changeOfShare(counterparts, facts);
  return change.facts.counterparts.affected > facts.counterparts.usingService ? [] : [change];
};

/**
 * More than 10 % of the clients that use the service or more than 100,000; more than 30 % of the counterparts active in it;
 * more than 10 % of a day's average transactions by number or by value; or anyone relevant. Beneficiaries named in a
 * client's contract count as clients, so more may be affected than use the service.
 *
 * @law 2024/1772 Art. 1
 * @law 2024/1772 Art. 9(1)
 */
export const clientsFinancialCounterpartsAndTransactions: Threshold = {
  criterion: 'clients_financial_counterparts_and_transactions_affected',
  points: [
    pointOfShare(clients),
    manyClients,
    pointOfShare(counterparts),
    pointOfShare(transactionCount),
    pointOfShare(transactionValue),
    relevantClient.point,
    relevantCounterpart.point,
  ],
  changes: (facts) => [
    changeOfShare(clients, facts, MOST_CLIENTS),
    relevantClient.change(facts),
    ...changeOfCounterparts(facts),
    relevantCounterpart.change(facts),
    changeOfShare(transactionCount, facts),
    changeOfShare(transactionValue, facts),
  ],
};
