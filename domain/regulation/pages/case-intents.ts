import { OFFICERS } from '../officers.ts';

/** What a person can do on the page of a case. */
export const CASE_INTENTS = [
  'record-facts',
  'settle-contradiction',
  'decide-awareness',
  'decide-breach',
  'decide-significance',
  'reclassify',
  'accept-gaps',
  'record-receipt',
  'report-channel-down',
  'hold-notice',
] as const;
export type CaseIntent = (typeof CASE_INTENTS)[number];

const isIntent = (text: string): text is CaseIntent => CASE_INTENTS.some((intent) => intent === text);

/** The intent of a post, or undefined when it is none. */
export const intentOf = (text: string | undefined): CaseIntent | undefined =>
  text !== undefined && isIntent(text) ? text : undefined;

const REPORTERS: readonly string[] = [...OFFICERS, 'incident-manager'];

/** What these roles may do: the officers everything, who handles the incident records what is known of it. */
export const intentsOf = (roles: readonly string[]): CaseIntent[] =>
  CASE_INTENTS.filter((intent) =>
    (intent === 'record-facts' ? REPORTERS : OFFICERS).some((role) => roles.includes(role)),
  );

/** Which form of the page it is: the same intent is asked for each group of facts, contradiction and obligation. */
export type FormOf = { intent: CaseIntent; target?: string };

/** Name and id of a form's field: one page has many forms, and no id twice. */
export const fieldName = ({ intent, target }: FormOf, field: string): string =>
  [intent, target, field].filter(Boolean).join('.');
