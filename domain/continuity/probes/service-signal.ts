import { SEVERITY_ID } from '../../../contracts/signal.ts';
import type { SentSignal } from '../../../contracts/sent-signal.ts';
import type { ServiceState } from './service-aggregate.ts';

const seconds = (iso: string): string => `${iso.slice(0, 19)}Z`;

/**
 * What detection is told of a verdict. Both signals of an outage have one finding uid, so that the end joins the incident of
 * the beginning, and a repeated one is no second incident. `sentAt` is UTC ISO 8601.
 */
export const serviceSignal = (serviceId: string, state: ServiceState, sentAt: string): SentSignal => {
  const { name, url, outage, verdict, saw, downSince, upSince } = state;
  const isUp = verdict === 'up' && upSince !== undefined;
  return {
    sender: 'probe-services',
    sentAt,
    finding: {
      uid: `${serviceId}/outage-${outage}`,
      type: 'Holdfast:Service/Unavailable',
      title: isUp ? `${name} answers again since ${seconds(upSince)}` : `${name} does not answer`,
      description: isUp
        ? `${name} (${url}) failed from ${seconds(downSince)} and was answered again at ${seconds(upSince)}: ${saw}.`
        : `${name} (${url}) failed twice in a row since ${seconds(downSince)}: ${saw}.`,
    },
    severityId: SEVERITY_ID.high,
    resource: { type: 'Service', uid: url, name },
    firstSeenTime: downSince,
    status: isUp ? 'resolved' : 'active',
  };
};
