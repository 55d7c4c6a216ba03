import type { ProbedService } from '../../../contracts/config/probes.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { ServiceState } from './service-aggregate.ts';
import type { Samples } from './samples.ts';

/** One failure may be the network's; the second in a row is the service's. */
const FAILURES_TO_BE_DOWN = 2;

type Service = Pick<ProbedService, 'name' | 'url'>;

const comesBack = ({ last }: Samples): Decision =>
  last?.isWell === true
    ? { kind: 'event', type: 'continuity.service-probed-up', data: { saw: last.saw, upSince: last.at } }
    : { kind: 'nothing' };

const goesDown = ({ name, url }: Service, { failuresInARow, failingSince, last }: Samples, outage: number): Decision =>
  last !== undefined && failuresInARow >= FAILURES_TO_BE_DOWN
    ? {
        kind: 'event',
        type: 'continuity.service-probed-down',
        data: { outage, name, url, saw: last.saw, downSince: failingSince ?? last.at },
      }
    : { kind: 'nothing' };

/** The verdict after the last call; only a changed one is an event. A service is held to be up until it was seen down. */
export const judgeService =
  (service: Service, samples: Samples) =>
  (state: ServiceState | undefined): Decision =>
    state?.verdict === 'down' ? comesBack(samples) : goesDown(service, samples, (state?.outage ?? 0) + 1);

/** Names the verdict among all of its service: what a command's key and the note of a sent signal are made of. */
export const verdictName = ({ outage, verdict }: Pick<ServiceState, 'outage' | 'verdict'>): string =>
  `${outage}:${verdict}`;

/** The verdict that would follow: what the command that writes it is named after. */
export const nextVerdict = (state: ServiceState | undefined): string =>
  state?.verdict === 'down'
    ? verdictName({ outage: state.outage, verdict: 'up' })
    : verdictName({ outage: (state?.outage ?? 0) + 1, verdict: 'down' });
