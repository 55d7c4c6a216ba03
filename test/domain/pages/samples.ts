import { seedPeople } from '../../../adapters/config/seeds.ts';
import type { Language } from '../../../contracts/language.ts';
import { approvalMail } from '../../../domain/approvals/mails/index.ts';
import * as approvals from '../../../domain/approvals/pages/index.ts';
import { incidentInformationMail, type IncidentMailView } from '../../../domain/incidents/mails/index.ts';
import {
  declaredPage,
  declarePage,
  incidentReportPage,
  readDeclareForm,
} from '../../../domain/incidents/pages/index.ts';
import type { Mail } from '../../../domain/shared/html/index.ts';
import { reportPage } from '../../../domain/regulation/reports/index.ts';
import { loadMail, loadOnPeople } from '../../../domain/reporting/index.ts';
import { vendorReassessmentMail, type VendorMailView } from '../../../domain/third-parties/mails/index.ts';
import { reportHead, unfinished } from '../regulation/reports/sample-head.ts';
import { QUESTION_PAGES } from './sample-question-pages.ts';
import { REVIEW_PAGES } from './sample-review-pages.ts';
import { approvalMailView, approvalView, guardedView, inExercise, incident, timeZone } from './sample-approvals.ts';
import { CASE_PAGES } from './sample-cases.ts';
import { FACTOR_PAGES } from './sample-factors.ts';
import { SENT_MAILS } from './sample-mails.ts';
import { incidentReportView } from './sample-reports.ts';

const NOW = '2026-11-21T12:38:00.000Z';
const shown = { now: NOW, timeZone, language: 'en', incident, purpose: 'containment' } as const;
const german = { ...shown, language: 'de' } as const;

export const declareView = {
  now: NOW,
  timeZone,
  action: '/incidents/declare',
  formId: 'form-0001',
  services: ['Payments', 'Online banking', 'Card authorisation'],
};

const incompleteApproval = (): approvals.ApprovalView => {
  const view = approvalView();
  const read = approvals.readDecisionForm({ reason: 'because' }, 'containment', { now: NOW, timeZone, language: 'en' });
  return read.kind === 'invalid' ? { ...view, form: { ...view.form, ...read } } : view;
};

/** A matter of the house has no incident behind it. */
const matterView = (purpose: 'settings-change'): approvals.ApprovalView => {
  const { facts: _none, ...view } = approvalView(purpose);
  return { ...view, incident: { id: 'SETTINGS-2026-0007', title: 'A change of the directory of people' } };
};

const withFactor = (factor: approvals.FactorPart): approvals.ApprovalView => {
  const view = guardedView();
  return { ...view, form: { ...view.form, factor } };
};

/** A hand-over without a person and a reason. */
const incompleteHandOver = (language: Language): approvals.ApprovalView => {
  const view = guardedView(language);
  const read = approvals.readDecisionForm({ intent: 'delegate' }, 'containment', { now: NOW, timeZone, language });
  return read.kind === 'invalid' ? { ...view, form: { ...view.form, ...read } } : view;
};

const incompleteDeclaration = (): string => {
  const posted = { summary: 'Customers see the balance of others.', noticedAt: '2026-11-21T15:00', reporter: 'me' };
  const read = readDeclareForm(posted, { now: NOW, timeZone });
  return declarePage({ ...declareView, ...(read.kind === 'invalid' && read) });
};

export const incidentMailView = (): IncidentMailView => ({
  now: NOW,
  timeZone,
  incident: { id: 'INC-2026-0043', title: 'The status page does not answer', severity: 'SEV3' },
  severityReasons: ['The service is important, not critical.', 'Two probes failed one after the other.'],
  resource: 'Service status-page',
  source: 'Holdfast probe',
  detectedAt: '2026-11-21T12:37:00.000Z',
  whyNoDecision: 'No playbook contains an outage; it closes when the service answers again.',
  reader: { label: 'Incident manager', why: 'you are told of every incident from SEV3 on.' },
});

export const vendorMailView = (): VendorMailView => ({
  now: NOW,
  timeZone,
  taskId: 'VEN-0007-2026',
  vendor: {
    id: 'VEN-0007',
    name: 'Clearwater Hosting',
    tier: 'Tier 1',
    services: ['Data centre Frankfurt', 'Backup storage'],
    supportsCriticalFunction: true,
  },
  lastAssessedAt: '2025-12-01T00:00:00.000Z',
  dueAt: '2026-12-01T00:00:00.000Z',
  rule: 'every 12 months for tier 1',
  reader: { label: 'Vendor owner infrastructure', why: 'you own this vendor in the register.' },
});

/** Every page a person can meet, by name. */
export const PAGES: Record<string, () => string> = {
  'approval-containment': () => approvals.approvalPage(approvalView()),
  'approval-incomplete': () => approvals.approvalPage(incompleteApproval()),
  'approval-exercise': () => approvals.approvalPage(inExercise(approvalView())),
  'approval-review': () => approvals.approvalPage(approvalView('review')),
  ...REVIEW_PAGES,
  'approval-settings-change': () => approvals.approvalPage(matterView('settings-change')),
  ...QUESTION_PAGES,
  'approval-with-factor': () => approvals.approvalPage(guardedView()),
  'approval-without-any-factor': () => approvals.approvalPage(withFactor({ kinds: [] })),
  'approval-locked-out': () => approvals.approvalPage(withFactor({ kinds: ['sms'], isLocked: true })),
  'approval-german': () => approvals.approvalPage(approvalView('containment', 'de')),
  'approval-with-factor-german': () => approvals.approvalPage(guardedView('de')),
  'approval-incomplete-german': () => approvals.approvalPage(incompleteHandOver('de')),
  ...FACTOR_PAGES,
  decided: () =>
    approvals.decidedPage({
      ...shown,
      decision: 'approve',
      decidedAt: NOW,
      reason: 'The key is on nobody’s machine any more; stop it now.',
      next: 'goes-on',
    }),
  'already-decided': () =>
    approvals.alreadyDecidedPage({
      ...shown,
      decision: 'reject',
      decidedAt: NOW,
      decidedBy: { label: 'Security deputy' },
    }),
  expired: () => approvals.endedPage({ ...shown, ended: 'expired', endedAt: NOW }),
  cancelled: () => approvals.endedPage({ ...shown, ended: 'cancelled', endedAt: NOW }),
  acknowledged: () =>
    approvals.acknowledgedPage({
      ...shown,
      until: '2026-11-21T12:48:00.000Z',
      dueAt: '2026-11-21T13:05:00.000Z',
      back: '/approvals/APR-0042-1/secret',
    }),
  voted: () =>
    approvals.votedPage({
      ...shown,
      votedAt: NOW,
      dueAt: '2026-11-21T13:05:00.000Z',
      form: { action: '/approvals/APR-0042-1/secret', nonce: 'bm9uY2U' },
    }),
  delegated: () => approvals.delegatedPage({ ...shown, to: 'CISO', dueAt: '2026-11-21T13:05:00.000Z' }),
  revoked: () =>
    approvals.revokedPage({ ...shown, dueAt: '2026-11-21T13:05:00.000Z', back: '/approvals/APR-0042-1/secret' }),
  'sent-back-german': () =>
    approvals.decidedPage({
      ...german,
      decision: 'change',
      decidedAt: NOW,
      reason: 'Nur den Schlüssel, nicht die Sitzungen.',
      next: 'sent-back',
    }),
  'expired-german': () => approvals.endedPage({ ...german, ended: 'expired', endedAt: NOW }),
  'invalid-link': () => approvals.invalidLinkPage(),
  'invalid-link-german': () => approvals.invalidLinkPage('de'),
  problem: () =>
    approvals.problemPage({
      title: 'This page is out of date',
      detail: 'Something changed since you opened it. Nothing was recorded. Go back, read it again and decide.',
      status: 409,
      back: '/approvals/APR-0042-1/secret',
      reference: 'req-7f3a',
    }),
  declare: () => declarePage(declareView),
  'declare-incomplete': incompleteDeclaration,
  declared: () => declaredPage({ incidentId: incident.id, declaredAt: NOW, timeZone }),
  ...CASE_PAGES,
  'incident-report': () => incidentReportPage(incidentReportView()),
  'regulator-report': () => reportPage(reportHead(), unfinished()),
  'regulator-report-german': () => reportPage(reportHead({ status: 'received' }), unfinished('de')),
};

/** A week in which two people were asked, and one of them approved in haste. */
const sampleLoad = () => {
  const ask = { approvalId: 'APR-0042-1', askedAt: '2026-11-20T01:12:00.000Z', isExpired: false };
  const asks = [
    { ...ask, personId: 'incident-manager-1', isApproval: true, openedAt: '2026-11-20T01:18:00.000Z' },
    { ...ask, personId: 'incident-manager-2', isApproval: false, isExpired: true },
  ].map((one) => (one.isApproval ? { ...one, answeredAt: '2026-11-20T01:18:07.000Z' } : one));
  const period = { since: '2026-11-16T00:00:00.000Z', until: '2026-11-23T00:00:00.000Z' };
  return loadOnPeople(asks, seedPeople(), period, { byName: false, smallestTeam: 2 });
};

/** Every mail a person can get, by name. */
export const MAILS: Record<string, () => Mail> = {
  'mail-request': () => approvalMail(approvalMailView(), 'request'),
  'mail-reminder': () => approvalMail(approvalMailView(), 'reminder'),
  'mail-escalation': () => approvalMail(approvalMailView(), 'escalation'),
  'mail-request-german': () => approvalMail(approvalMailView('de'), 'request'),
  'mail-load': () => loadMail(sampleLoad(), { timeZone, language: 'en' }),
  'mail-load-german': () => loadMail(sampleLoad(), { timeZone, language: 'de' }),
  'mail-information': () => incidentInformationMail(incidentMailView()),
  ...SENT_MAILS,
  'mail-vendor': () => vendorReassessmentMail(vendorMailView()),
};
