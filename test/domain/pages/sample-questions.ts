import { reviewQuestion } from './sample-review.ts';
import type { MatterQuestion, Question } from '../../../domain/approvals/pages/index.ts';

const sha = (digit: string): string => digit.repeat(8).padEnd(64, '4f2a90c1');

const evidence = [
  { name: 'The finding as GuardDuty sent it', sha256: sha('9'), capturedAt: '2026-11-21T12:35:31.000Z' },
  { name: 'Policies, groups and keys of the principal', sha256: sha('b'), capturedAt: '2026-11-21T12:35:33.000Z' },
];

const proposed = <P extends MatterQuestion['purpose']>(purpose: P, ...changes: string[]) => ({
  purpose,
  proposedBy: 'Incident manager on call',
  proposedAt: '2026-11-21T12:30:00.000Z',
  reason: 'The night shift begins at 22:00, and nobody of it may approve yet.',
  changes,
});

/** One question of every purpose. */
export const QUESTIONS: Record<Question['purpose'], Question> = {
  'settings-change': {
    ...proposed('settings-change'),
    changed: [
      { entry: 'incident-manager-2', field: 'phone', before: '+491713920002', after: '+491713920050' },
      { entry: 'incident-manager-2', field: 'manager', before: 'ciso-1', after: undefined },
      { entry: 'responder-9', field: 'label', before: undefined, after: 'Second night responder' },
      { entry: 'responder-9', field: 'roles', before: undefined, after: 'responder, incident-manager' },
      { entry: 'responder-9', field: 'mail', before: undefined, after: 'night.responder.two@bank.example' },
      { entry: '', field: 'order', before: 'incident-manager-1, ciso-1', after: 'ciso-1, incident-manager-1' },
    ],
  },
  'factor-enrolment': proposed('factor-enrolment', 'A passkey on a phone was enrolled at 13:28 CET.'),
  'factor-unlock': proposed('factor-unlock', 'Five wrong codes were given between 13:20 and 13:24 CET.'),
  'factor-removal': proposed('factor-removal', 'The passkey that was enrolled on 2026-11-01 proves nothing any more.'),
  'break-glass-review': proposed('break-glass-review', 'The CISO approved a report alone, instead of two people.'),
  release: proposed('release', 'Access key AKIAEXAMPLE0042 of user ci-deploy is activated again.'),
  runbook: proposed(
    'runbook',
    '1. Restore the newest backup from before the incident into a table of its own (by Holdfast).',
    '2. The service uses the restored table (by a person).',
  ),
  'runbook-step': proposed(
    'runbook-step',
    'The service uses the restored table. Point the service at the restored table.',
    'restoredTable: recovered-INC-2026-0042-1-1-ledger.',
  ),
  'manual-action': proposed(
    'manual-action',
    '1. Open the console of the VPN, and lock the account.',
    'Another person confirms it from another source: the list of locked accounts in the identity provider.',
  ),
  'hand-over': proposed(
    'hand-over',
    'Contained at 13:52 CET; recovery checks are green; the report is due at 18:00 CET.',
  ),
  containment: {
    purpose: 'containment',
    actions: [
      {
        what: 'Deactivate access key AKIAEXAMPLE0042 of user ci-deploy',
        blastRadius: [
          'The nightly deployment of the payments service stops until it gets a new key.',
          'Last used 3 minutes ago in eu-central-1 by sts, s3 and iam.',
        ],
        dryRun: { ok: true, result: 'The key exists, is active, and is not on the protected list.' },
        release:
          'As a false positive: the same key is activated again. As remediated: a new key replaces it, the old one stays dead.',
      },
      {
        what: 'Deny everything to sessions of ci-deploy begun before 13:36 CET',
        blastRadius: [],
        dryRun: { ok: true, result: 'The policy is valid and fits beside the 2 inline policies there are.' },
        release: 'The policy is removed; other policies stay as they are.',
      },
    ],
    evidence,
    missingEvidence: ['CloudTrail calls of the last 15 minutes: not delivered yet; they follow after containment.'],
  },
  review: { ...reviewQuestion, evidence },
  'regulator-report': {
    purpose: 'regulator-report',
    reportName: 'DORA initial notification',
    authority: 'BaFin',
    dueAt: '2026-11-21T17:00:00.000Z',
    gaps: ['2.10'],
    fields: [
      { code: '2.2', label: 'Date and time of detection', value: '2026-11-21T12:35:30Z', sourceSeq: 1 },
      { code: '2.4', label: 'Description of the incident', value: 'Use of a leaked access key.', sourceSeq: 3 },
      { code: '2.7', label: 'Impact in other Member States' },
    ],
  },
  'dora-classification': {
    purpose: 'dora-classification',
    entity: 'Example Bank AG',
    proposal: {
      criteria: ['critical services affected', 'data losses'],
      reasons: [
        'Article 6(a): the service supports a critical or important function.',
        'Article 9(5)(b): a successful, malicious and unauthorised access may result in data losses.',
      ],
      flips: ['Not major, if no malicious access may result in data losses.'],
    },
    unknown: ['Clients affected', 'Gross costs and losses, incurred or likely'],
    awareAt: '2026-11-21T12:35:30.000Z',
    isAwarenessDecided: false,
    initialDueAt: '2026-11-21T16:36:10.000Z',
  },
  'submission-receipt': {
    purpose: 'submission-receipt',
    reportName: 'DORA initial notification',
    authority: 'National competent authority (DE)',
    submittedAt: '2026-11-21T14:10:00.000Z',
    reference: 'NCA-2026-118822',
    proof: 'Confirmation page of the portal, printed and filed under CMP-2026-77.',
    recordedBy: 'Compliance desk',
    dueAt: '2026-11-21T17:00:00.000Z',
  },
  dismissal: {
    purpose: 'dismissal',
    proposedBy: 'Security on call',
    proposedAt: '2026-11-21T12:30:00.000Z',
    reason: 'The address belongs to our own penetration test.\nOrder PT-2026-11, valid until Friday.',
  },
  'severity-lowering': {
    purpose: 'severity-lowering',
    from: 'SEV1',
    to: 'SEV3',
    proposedBy: 'Security on call',
    proposedAt: '2026-11-21T12:30:00.000Z',
    reason: 'The key belongs to a sandbox account without data.',
  },
};
