import type { IncidentReportView } from '../../../domain/incidents/pages/index.ts';
import { incident } from './sample-approvals.ts';

const hash = (seed: number): string => (seed * 7919).toString(16).padStart(4, '0').repeat(16);

const EVENTS = [
  ['12:35:30', 'system:ingest-signals', 'incidents.incident-opened', 'Opened by a GuardDuty finding'],
  [
    '12:35:32',
    'system:assess-incident',
    'incidents.incident-assessed',
    'Severity SEV1 proposed',
    'The payments service supports a critical function; the attacker is active.',
  ],
  ['12:35:34', 'system:record-evidence', 'incidents.evidence-collected', 'Evidence of tier 0 stored'],
  [
    '12:41:02',
    'Security on call',
    'incidents.containment-approved',
    'Containment approved',
    'Key is on nobody’s machine any more; stop it now.',
  ],
  [
    '12:41:05',
    'system:apply-containment',
    'incidents.containment-verified',
    'Access key deactivated, read back as inactive',
  ],
] as const;

export const incidentReportView = (): IncidentReportView => ({
  generatedAt: '2026-11-21T16:00:00.000Z',
  incident: { ...incident, status: 'open, contained' },
  facts: [
    { label: 'Resource', value: 'AccessKey AKIAEXAMPLE0042' },
    { label: 'Principal', value: 'IAMUser ci-deploy' },
    { label: 'Source', value: 'GuardDuty, 3 signals' },
  ],
  moments: {
    occurredAt: '2026-11-21T12:20:04.000Z',
    firstSignalAt: '2026-11-21T12:35:28.000Z',
    detectedAt: '2026-11-21T12:35:30.000Z',
    firstContainedAt: '2026-11-21T12:41:05.000Z',
    lastContainedAt: '2026-11-21T12:41:05.000Z',
  },
  timeline: EVENTS.map(([time, who, type, what, why], index) => ({
    seq: index + 1,
    hash: hash(index + 1),
    occurredAt: `2026-11-21T${time}.000Z`,
    who,
    type,
    what,
    ...(why && { why }),
    ...(type === 'incidents.evidence-collected' && {
      evidence: [
        { name: 'finding.json', sha256: hash(91) },
        { name: 'principal.json', sha256: hash(92) },
      ],
    }),
  })),
  executions: [
    {
      name: 'INC-2026-0042-1',
      workflow: 'incidents/handle-incident',
      status: 'RUNNING',
      startedAt: '2026-11-21T12:35:31.000Z',
      events: [
        { id: 1, at: '2026-11-21T12:35:31.000Z', type: 'ExecutionStarted' },
        { id: 2, at: '2026-11-21T12:35:31.000Z', type: 'TaskStateEntered', state: 'ReadProgress' },
        { id: 3, at: '2026-11-21T12:35:32.000Z', type: 'TaskStateExited', state: 'ReadProgress' },
      ],
    },
  ],
  verification: {
    verdict: 'valid',
    headSeq: 5,
    headHash: hash(5),
    signature: 'pinned-key',
    redactions: ['event 1: principal'],
  },
});
