import type { ApprovalMailView } from '../../../domain/approvals/mails/index.ts';
import type { Language } from '../../../contracts/language.ts';
import type { ApprovalView, Question } from '../../../domain/approvals/pages/index.ts';
import { QUESTIONS } from './sample-questions.ts';

const NOW = '2026-11-21T12:36:10.000Z';
export const timeZone = 'Europe/Berlin';

export const incident = {
  id: 'INC-2026-0042',
  title: 'Access key of a deployment user was used from a Tor exit node',
  severity: 'SEV1',
} as const;

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
    commander: 'Incident manager on call',
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
      : { needed: purpose === 'review' ? 2 : 1, votes: [], canBreakGlass: false },
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

/** The same about an exercise. */
export const inExercise = <V extends { incident: { id: string } }>(view: V): V => ({
  ...view,
  incident: { ...view.incident, id: 'EXE-2026-0003' },
});
