import type { Signal } from '../../../contracts/signal.ts';
import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import { isOutage } from '../next-step.ts';
import { remotesNamed } from '../remotes.ts';
import type { IncidentState } from '../state.ts';
import { voiceOf } from './voice-of.ts';

/** A correlated signal that says something new, or that the activity ended. */
export const attachSignal =
  (signal: Signal) =>
  (state: IncidentState | undefined): Decision => {
    if (state?.status !== 'open') return { kind: 'refused', reason: 'the incident is not open' };
    if (signal.status === 'resolved') return resolved(state, signal);
    return {
      kind: 'event',
      type: 'incidents.signal-attached',
      data: {
        signalUid: signal.uid,
        findingType: signal.finding.type,
        findingUid: signal.finding.uid,
        title: signal.finding.title,
        severityId: signal.severityId,
        resource: signal.resource,
        isActive: true,
        voice: voiceOf(signal),
        ...(signal.principal === undefined ? {} : { principal: personal(JSON.stringify(signal.principal)) }),
        ...remotesNamed(signal.remotes),
        ...(signal.firstSeenTime === undefined ? {} : { earliestActivityAt: signal.firstSeenTime }),
      },
    };
  };

/** Only who opened the incident can say that it is over; the word of anybody else stays a recorded signal. */
const resolved = (state: IncidentState, signal: Signal): Decision =>
  signal.source === state.source && (state.isActive || isOutage(state))
    ? {
        kind: 'event',
        type: 'incidents.service-recovered',
        data: { signalUid: signal.uid, recoveredAt: signal.time, statement: signal.finding.title },
      }
    : { kind: 'nothing' };
