import type { EvidenceItemId } from '../../../contracts/config/playbook.ts';
import type { SignalPrincipal, SignalResource } from '../../../contracts/signal.ts';
import type { Content } from './evidence-vault.ts';
import type { EvidencePlace } from './evidence-key.ts';

/** What a source may need to know of the incident. In clear, and so never logged. */
export type EvidenceRequest = EvidencePlace & {
  signalUid: string;
  account: string;
  region: string;
  principal: SignalPrincipal | undefined;
  resource: SignalResource;
  /** Earliest known activity, else first signal; UTC ISO 8601. */
  since: string;
  now: string;
  /** Ends the collection when the budget is spent. */
  signal: AbortSignal;
};

/** Content, or why there is none. Not having something is an answer, not an error. */
export type Collected = { kind: 'content'; content: Content } | { kind: 'missing'; reason: string };

/** Something that can be asked for evidence. Errors: UnavailableError. */
export interface EvidenceSource {
  readonly item: EvidenceItemId;
  collect(request: EvidenceRequest): Promise<Collected>;
}
