import type { SignalResource } from '../../contracts/signal.ts';
import type { IncidentState } from './state.ts';

/** Everything the incident is about: what each of its signals named, and those of the incidents merged into it. */
export const resourcesOf = ({ resource, resources }: Pick<IncidentState, 'resource' | 'resources'>): SignalResource[] =>
  resources ?? [resource];
