import type { Signal } from '../../../contracts/signal.ts';
import type { Fact } from '../../shared/journal/index.ts';
import { personal } from '../../shared/journal/index.ts';
import { remotesNamed } from '../remotes.ts';
import { voiceOf } from './voice-of.ts';

/** The first event of an incident that a signal opened. What names a person is sealed. */
export const openIncident = (signal: Signal): Fact => ({
  type: 'incidents.incident-opened',
  data: {
    origin: 'signal',
    title: signal.finding.title,
    source: signal.source,
    account: signal.account,
    region: signal.region,
    findingType: signal.finding.type,
    findingUid: signal.finding.uid,
    signalUid: signal.uid,
    severityId: signal.severityId,
    isActive: signal.status === 'active',
    resource: signal.resource,
    description: personal(signal.finding.description),
    ...(signal.principal === undefined ? {} : { principal: personal(JSON.stringify(signal.principal)) }),
    ...remotesNamed(signal.remotes),
    ...(signal.firstSeenTime === undefined ? {} : { earliestActivityAt: signal.firstSeenTime }),
    firstSignalAt: signal.time,
    voice: voiceOf(signal),
    ...(signal.exercise === undefined ? {} : { exercise: signal.exercise }),
  },
});
