import type { ApprovalMailView } from '../../../domain/approvals/mails/index.ts';
import type { Language } from '../../../contracts/language.ts';
import type { ApprovalView, MatterQuestion, Question } from '../../../domain/approvals/pages/index.ts';

const NOW = '2026-11-21T12:36:10.000Z';
export const timeZone = 'Europe/Berlin';
const sha = (digit: string): string => digit.repeat(8).padEnd(64, '4f2a90c1');

export const incident = {
  id: 'INC-2026-0042',
  title: 'Access key of a deployment user was used from a Tor exit node',
  severity: 'SEV1',
} as const;

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

export const QUESTIONS: Record<Question['purpose'], Question> = {
  'settings-change': proposed(
    'settings-change',
    'people: "Second night responder" is added, with the role responder.',
    'rotas: the night of 21 November goes to them.',
  ),
  'factor-enrolment': proposed('factor-enrolment', 'A passkey on a phone was enrolled at 13:28 CET.'),
  'factor-unlock': proposed('factor-unlock', 'Five wrong codes were given between 13:20 and 13:24 CET.'),
  'break-glass-review': proposed('break-glass-review', 'The CISO approved a report alone, instead of two people.'),
  release: proposed('release', 'Access key AKIAEXAMPLE0042 of user ci-deploy is activated again.'),
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
  review: {
    purpose: 'review',
    outcome: [
      'Contained at 13:52 CET, 17 minutes after detection; read back as effective.',
      'Recovery checks are green since 15:10 CET.',
      'The DORA initial notification was approved as a draft.',
    ],
    evidence,
  },
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

/** A complete approval page's view; the question is the containment unless another is given. */
export const approvalView = (
  purpose: Question['purpose'] = 'containment',
  language: Language = 'en',
): ApprovalView => ({
  now: NOW,
  timeZone,
  language,
  incident,
  question: QUESTIONS[purpose],
  facts: {
    summary:
      'API calls were made with the access key of user ci-deploy from an address known as a Tor exit node.\nThe calls listed users and buckets, then tried to create a user.',
    resource: { type: 'AccessKey', uid: 'AKIAEXAMPLE0042' },
    principal: { type: 'IAMUser', name: 'ci-deploy' },
    source: 'GuardDuty in account 000000000000, eu-central-1',
    occurredAt: '2026-11-21T12:20:04.000Z',
    detectedAt: '2026-11-21T12:35:30.000Z',
    signalCount: 3,
    severityReasons: [
      'The payments service supports a critical function.',
      'The attacker is active: the last call is 3 minutes old.',
    ],
  },
  reader: {
    label: 'Security on call',
    tier: 1,
    why: 'The playbook "leaked access key" asks the security on call first, and you are on call until 18:00 CET.',
  },
  asked: [
    {
      label: 'Security deputy',
      tier: 1,
      askedAt: '2026-11-21T12:35:40.000Z',
      acknowledgedUntil: '2026-11-21T12:46:00.000Z',
    },
  ],
  deadline: {
    dueAt: '2026-11-21T13:05:00.000Z',
    nextTier: { at: '2026-11-21T12:50:00.000Z', label: 'Incident manager' },
  },
  quorum:
    purpose === 'regulator-report'
      ? {
          needed: 2,
          votes: [
            { label: 'Compliance desk', at: '2026-11-21T12:30:00.000Z', reason: 'The facts agree with the journal.' },
          ],
          canBreakGlass: true,
        }
      : { needed: 1, votes: [], canBreakGlass: false },
  ...(purpose === 'dora-classification'
    ? { caseLink: './../cases/case.INC-2026-0042.bank~compliance-1~1~secret' }
    : {}),
  form: { action: '/approvals/APR-0042-1/secret', nonce: 'bm9uY2U', acknowledgeMinutes: 10 },
});

export const approvalMailView = (language: Language = 'en'): ApprovalMailView => ({
  now: NOW,
  timeZone,
  language,
  incident: { ...incident, title: 'An access key was used from an anonymising network' },
  purpose: 'containment',
  asks: ['Deactivate one access key', 'Deny the older sessions of the same user'],
  blastRadius: ['The nightly deployment of the payments service stops until it gets a new key.'],
  reader: approvalView().reader,
  requestedBy: 'Holdfast, by the playbook "leaked access key"',
  asked: approvalView().asked,
  deadline: approvalView().deadline,
  link: 'https://holdfast.bank.example/approvals/APR-0042-1/Zm9yZ2VkLWJ1dC1sb25nLWVub3VnaA',
});

const passkey = {
  challenge: 'Y2hhbGxlbmdl',
  rpId: 'localhost',
  timeout: 120_000,
  userVerification: 'required',
  allowCredentials: [{ id: 'Y3JlZGVudGlhbA', type: 'public-key' }],
};

/** The same page where a factor is needed, and where it may be handed over or sent back. */
export const guardedView = (language: Language = 'en'): ApprovalView => {
  const view = approvalView('containment', language);
  return {
    ...view,
    form: {
      ...view.form,
      canAskForChange: true,
      delegates: [
        { id: 'incident-manager-2', label: 'Deputy incident manager' },
        { id: 'ciso-1', label: 'CISO' },
      ],
      factor: {
        kinds: ['passkey', 'totp', 'sms'],
        codeSentAt: '2026-11-21T12:36:00.000Z',
        reference: 'K7',
        passkey,
        script: './../passkey.js',
      },
    },
  };
};
