import type { ReviewQuestion, WrittenReview } from '../../../domain/approvals/pages/index.ts';

const at = (time: string): string => `2026-11-21T${time}:00.000Z`;

/** What somebody wrote down about it; a second person has not signed yet. */
export const writtenReview: WrittenReview = {
  by: 'Incident manager on call',
  at: at('15:20'),
  summary:
    'A key of a deployment user leaked with a build log. It was made inactive 17 minutes after the first signal.',
  wentWell: 'The plan was rehearsed, so nobody had to ask what stops.\nThe deputy was on the page within a minute.',
  slowed: 'The approval waited eleven minutes: the first mail went to somebody on leave.',
  lucky: 'The key could list buckets, but read none.',
  toChange: 'Deployments take roles instead of keys; absences stand in the rota a day before.',
  actions: [
    {
      what: 'Move the nightly deployment to a role',
      owner: 'continuity-1',
      dueOn: '2026-12-15',
      changes: 'playbook/leaked-access-key',
    },
    { what: 'Enter absences into the rota when leave is approved', owner: 'incident-manager-2', dueOn: '2026-12-01' },
  ],
  framework: {
    decision: 'changes',
    why: 'It allows long-lived keys for deployments; it should not.',
    owner: 'ciso-1',
    dueOn: '2027-01-29',
  },
};

/** A review of a major incident, prepared and not written yet. */
export const reviewQuestion: ReviewQuestion = {
  purpose: 'review',
  outcome: [
    'Contained at 13:52 CET, 17 minutes after detection; read back as effective.',
    'Recovery checks are green since 15:10 CET.',
    '3 signal(s) belong to this incident.',
  ],
  prepared: {
    stretches: [
      { until: 'noticed', from: at('12:20'), to: at('12:35'), ms: 900_000, isLongest: false },
      { until: 'opened', from: at('12:35'), to: at('12:35'), ms: 4_000, isLongest: false },
      { until: 'assessed', from: at('12:35'), to: at('12:35'), ms: 3_000, isLongest: false },
      { until: 'planned', from: at('12:35'), to: at('12:36'), ms: 61_000, isLongest: false },
      { until: 'decided', from: at('12:36'), to: at('12:51'), ms: 900_000, isLongest: false },
      { until: 'contained', from: at('12:51'), to: at('12:52'), ms: 42_000, isLongest: false },
      { until: 'recovered', from: at('12:52'), to: at('14:10'), ms: 4_680_000, isLongest: true },
    ],
    timeline: [
      { kind: 'incident-opened', at: at('12:35'), who: 'Holdfast', isDecision: false },
      { kind: 'incident-assessed', at: at('12:35'), who: 'Holdfast', detail: 'SEV1', isDecision: false },
      {
        kind: 'commander-named',
        at: at('12:35'),
        who: 'Holdfast',
        detail: 'Incident manager on call',
        isDecision: false,
      },
      { kind: 'containment-planned', at: at('12:36'), who: 'Holdfast', isDecision: false },
      {
        kind: 'containment-approved',
        at: at('12:51'),
        who: 'Deputy incident manager',
        why: 'The key is used from an address that is not ours; batch can wait.',
        isDecision: true,
      },
      { kind: 'containment-verified', at: at('12:52'), who: 'Holdfast', detail: '1.1', isDecision: false },
      { kind: 'case-opened', at: at('12:53'), who: 'Holdfast', isDecision: false },
      { kind: 'recovery-verified', at: at('14:10'), who: 'Holdfast', isDecision: false },
    ],
    classes: [{ entity: 'bank-de', major: true, by: 'Compliance desk', at: at('13:10') }],
    clocks: [
      { title: 'DORA initial notification', due: at('17:10'), status: 'met', metAt: at('14:31') },
      { title: 'GDPR notification to the authority', due: at('12:35'), status: 'missed', metAt: at('13:05') },
      { title: 'DORA intermediate report', due: '2026-11-24T14:31:00.000Z', status: 'running' },
    ],
  },
  terms: {
    isMajor: true,
    owners: [
      { value: 'incident-manager-1', label: 'Incident manager on call' },
      { value: 'incident-manager-2', label: 'Deputy incident manager' },
      { value: 'ciso-1', label: 'CISO' },
      { value: 'continuity-1', label: 'Continuity manager' },
    ],
    changeable: [
      { value: 'playbook/leaked-access-key', label: 'Playbook: Leaked access key' },
      { value: 'settings/rotas', label: 'Settings: rotas' },
      { value: 'control', label: 'A control; it is named when the action is done' },
    ],
    today: '2026-11-21',
  },
};
