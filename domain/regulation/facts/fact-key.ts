/** What a fact's value looks like. Amounts are EUR, hours decimal, moments UTC ISO 8601. */
export type FactKind =
  'boolean' | 'count' | 'amount' | 'hours' | 'moment' | 'member-states' | 'codes' | 'code' | 'text';

/** A thing the regulation asks for, with the words a person is asked by. */
export type FactKey = { key: string; kind: FactKind; label: string; group: FactGroup };
export type FactGroup =
  'services' | 'clients' | 'transactions' | 'reputation' | 'duration' | 'data' | 'costs' | 'course' | 'breach';
