import type { ExerciseMark } from '../../contracts/exercise.ts';
import type { Signal, SignalPrincipal, SignalResource } from '../../contracts/signal.ts';
import type { Envelope } from './envelope.ts';
import type { SenderRules } from '../../contracts/config/detection.ts';

/** What a source file makes of its event; identity, times and fallbacks are added alike for all (complete-signal.ts). */
export type Draft = {
  account?: string | undefined;
  region?: string | undefined;
  finding: { uid: string; type: string; title: string; description?: string | undefined };
  severityId: number;
  /** As the source writes it, any format Date understands; undefined when it does not say. */
  firstSeen?: string | undefined;
  resource?: SignalResource | undefined;
  principal?: SignalPrincipal | undefined;
  /** Addresses at the other end, as the source writes them. */
  remotes?: readonly (string | null | undefined)[];
  status?: Signal['status'];
  authenticated?: boolean;
  /** 0 to 100, as the source says it. */
  confidence?: number | undefined;
  flags?: NonNullable<Signal['flags']>;
  /** Set when it is practice. */
  exercise?: ExerciseMark;
  /** Proves the event unique where its sender could have it delivered again under a new event id. */
  deduplicateBy?: string;
};

/** What a rule needs to know besides the event. */
export type Reception = {
  /** UTC ISO 8601: when the event reached us; the measure of what lies in the future and of replays. */
  receivedAt: string;
  senders: Readonly<Record<string, SenderRules>>;
  replayWindowMinutes: number;
  /** The key a sender signs with (deriveSenderKey); undefined when no secret is at hand. */
  senderKey: (sender: string) => string | undefined;
};

export type Normaliser = (event: Envelope, reception: Reception) => Draft[];
