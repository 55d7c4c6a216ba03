import type { Regime } from '../case/case-state.ts';
import type { FactGroup } from '../facts/fact-keys.ts';
import type { Exemption } from '../notices/codes/exemptions.ts';
import type { ShownObligation } from './case-view.ts';

export const GROUP_TITLES: Record<FactGroup, string> = {
  services: 'Services affected',
  clients: 'Clients and counterparts',
  transactions: 'Transactions',
  reputation: 'Reputation',
  duration: 'Duration and spread',
  data: 'Data losses',
  costs: 'Costs and losses',
  course: 'Course of the incident',
  breach: 'Personal data breach',
};

export const REGIME_TITLES: Record<Regime, string> = {
  dora: 'DORA, ICT-related incident',
  gdpr: 'GDPR, personal data breach',
  nis2: 'NIS2, significant incident',
};

export const STATUS_WORDS: Record<ShownObligation['status'], string> = {
  open: 'The report is being drafted',
  drafted: 'Drafted, not yet approved',
  approved: 'Approved by two people, not yet handed over',
  'handed-over': 'Handed over to the channel: waits for the receipt',
  recorded: 'Receipt recorded: waits for the second person',
  received: 'Received by the recipient',
  withdrawn: 'Withdrawn: not owed any more',
};

export const RISK_WORDS = {
  unlikely: 'Unlikely to result in a risk',
  risk: 'Risk',
  'high-risk': 'High risk',
} as const;

/** Reasons that spare the communication to the data subjects. @law 2016/679 Art. 34(3) */
export const EXEMPTIONS: Readonly<Record<Exemption, string>> = {
  unintelligible: 'Art. 34(3)(a): the data were made unintelligible, such as by encryption',
  'risk-removed': 'Art. 34(3)(b): measures taken since then remove the high risk',
  'disproportionate-effort': 'Art. 34(3)(c): disproportionate effort; a public communication instead',
};

/** Every sentence of the page that is not one of the above. */
export const TEXTS = {
  place: 'Regulatory case',
  case: (entity: string) => `Regulatory case of ${entity}`,
  incidentStatus: {
    open: 'The incident is open.',
    closed: 'The incident is closed; the legal clocks are not stopped by that.',
    dismissed: 'The incident was dismissed.',
    merged: 'The incident is one with another and goes on there; what an authority knows of it goes on here.',
  },
  calendar: 'Subscribe to all open clocks',
  calendarHint: 'as a calendar; its address is yours alone.',
  detected: 'Detected',
  closed: 'This case is closed: nothing is owed any more. It is shown for the record.',
  readOnly: 'You can read this case. Recording and deciding is for compliance, data protection and the CISO.',
  waiting: 'What waits for somebody',
  nothingWaits: 'Nothing waits for you.',
  skip: 'Go to what waits',
  event: (seq: number) => `event ${seq}`,
  estimate: 'estimate',
  actual: 'actual',
  reason: 'Reason',
  reasonHint: 'An auditor will read it; at least 10 characters.',
  local: (zone: string) => `In the time of ${zone}.`,
  decidedBy: 'Decided by',
  notDecided: 'Not decided yet.',
  clocks: 'Obligations and their clocks',
  noObligations:
    'None yet. They begin when the incident is classified as major, or when a breach or its significance is decided.',
};
