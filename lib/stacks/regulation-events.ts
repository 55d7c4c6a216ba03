import type { EventType } from '../../contracts/events.ts';

/** What of an incident its regulatory case follows. */
export const INCIDENT_EVENTS: EventType[] = [
  'incidents.incident-opened',
  'incidents.signal-attached',
  'incidents.recovery-verified',
  'incidents.incident-closed',
  'incidents.incident-dismissed',
  'incidents.incident-reopened',
  'incidents.incident-merged',
  'incidents.incident-absorbed',
  'incidents.root-cause-recorded',
  'incidents.continuity-activated',
];

/** What of a case may call for a verdict, a question, a duty or its close. */
export const CASE_EVENTS: EventType[] = [
  'regulation.facts-recorded',
  'regulation.contradiction-settled',
  'regulation.awareness-decided',
  'regulation.classification-decided',
  'regulation.classification-unanswered',
  'regulation.breach-assessed',
  'regulation.significance-decided',
  'regulation.case-reclassified',
  'regulation.recurrence-found',
  'regulation.obligation-settled',
  'regulation.incident-followed',
  'regulation.case-merged',
  'regulation.case-absorbed',
];

/** The ends of an obligation. */
export const OBLIGATION_ENDS: EventType[] = ['regulation.report-received', 'regulation.report-withdrawn'];

/** What makes a question to people fall away. */
export const QUESTION_ENDS: EventType[] = [
  'regulation.redraft-due',
  'regulation.notice-held',
  'regulation.report-withdrawn',
  'regulation.verdict-proposed',
  'regulation.incident-followed',
  'regulation.case-merged',
  'regulation.case-absorbed',
];

/** What the compliance desk is told by mail. */
export const DESK_EVENTS: EventType[] = [
  'regulation.classification-overdue',
  'regulation.facts-recorded',
  'regulation.report-drafted',
  'regulation.deadline-warned',
  'regulation.last-hour-begun',
  'regulation.deadline-breached',
  'regulation.report-handed-over',
  'regulation.channel-failed',
  'regulation.report-received',
];
