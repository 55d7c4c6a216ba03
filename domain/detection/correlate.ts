import type { Signal } from '../../contracts/signal.ts';
import { canonicalJson, sha256 } from '../shared/journal/index.ts';
import { BROAD_RESOURCES } from './resource-names.ts';

/** In the order in which they are looked up: the first that points to an open incident wins. */
export const CORRELATION_KINDS = ['finding', 'principal', 'resource', 'fingerprint'] as const;
export type CorrelationKind = (typeof CORRELATION_KINDS)[number];

/** What a signal is correlated by. Hashed: a principal is a person. */
export type CorrelationKey = { kind: CorrelationKind; hash: string };

/** What the source last said: its status and when it said so (UTC ISO 8601), and the gravest it said of this incident. */
export type LastSaid = { status: Signal['status']; statusAt: string; severityId: number };

/** Where a key points, as the store found it. */
export type Pointer = CorrelationKey &
  LastSaid & {
    /** Undefined for an end that was reported of nothing we knew. */
    incidentId: string | undefined;
    /** What the pointer itself says, when that incident was merged and goes on as `incidentId`. */
    storedIncidentId?: string;
    /** UTC ISO 8601, exclusive. */
    expiresAt: string;
    isClosed: boolean;
  };

export type Correlation = { kind: 'attach'; incidentId: string; isNews: boolean } | { kind: 'open' };

const key = (kind: CorrelationKind, ...parts: string[]): CorrelationKey => ({
  kind,
  hash: sha256(canonicalJson([kind, ...parts])),
});

// A database user or a cluster's user is only somebody within that database or cluster.
const LOCAL_USERS: ReadonlySet<string> = new Set(['DatabaseUser', 'KubernetesUser']);

const principalKey = ({ principal, account, resource }: Signal): CorrelationKey[] => {
  if (principal === undefined || principal.type === 'AWSService') return [];
  if (LOCAL_USERS.has(principal.type)) return [key('principal', account, resource.uid, principal.name)];
  return [key('principal', account, principal.name)];
};

/**
 * Finding id, principal, resource, and last what makes it a repetition of itself. An account or "Other" is too wide a
 * resource: everything that happens in the account would become one incident.
 */
const keysInEarnest = (signal: Signal): CorrelationKey[] => [
  key('finding', signal.source.startsWith('aws.') ? 'aws' : signal.source, signal.finding.uid),
  ...principalKey(signal),
  ...(BROAD_RESOURCES.has(signal.resource.type) ? [] : [key('resource', signal.account, signal.resource.uid)]),
  { kind: 'fingerprint', hash: signal.fingerprint },
];

/** What practice is correlated by is its exercise's own: it never meets what is real, nor another exercise. */
export const correlationKeys = (signal: Signal): CorrelationKey[] => {
  const keys = keysInEarnest(signal);
  const { exercise } = signal;
  if (exercise === undefined) return keys;
  // The fingerprint is the exercise's own already.
  return keys.map((one) => (one.kind === 'fingerprint' ? one : key(one.kind, 'exercise', exercise.id, one.hash)));
};

/** A pointer counts until it expires or its incident is closed. */
export const isLive = ({ incidentId, isClosed, expiresAt }: Pointer, now: string): boolean =>
  incidentId !== undefined && !isClosed && now < expiresAt;

/** Signals overtake each other: an older one changes no status. */
const isNewsAfter = (signal: Signal, same: LastSaid): boolean =>
  (signal.status !== same.status && signal.time >= same.statusAt) || signal.severityId > same.severityId;

/** The last word on exactly this, if a source said it lately. */
export const lastWord = (signal: Signal, pointers: readonly Pointer[], now: string): Pointer | undefined =>
  pointers.find(
    ({ kind, hash, expiresAt }) => kind === 'fingerprint' && hash === signal.fingerprint && now < expiresAt,
  );

/** An end is one of exactly this finding: another finding of the same principal or resource says nothing about it. */
const END_KINDS: ReadonlySet<CorrelationKind> = new Set(['finding', 'fingerprint']);

/**
 * The open incident a signal belongs to, by the first live pointer in the order of its keys. News is what the incident
 * has not seen in this combination of finding type, resource and principal, a change of its status, or a graver severity.
 */
export const correlate = (signal: Signal, pointers: readonly Pointer[], now: string): Correlation => {
  const live = new Map(
    pointers.filter((pointer) => isLive(pointer, now)).map((pointer) => [`${pointer.kind}#${pointer.hash}`, pointer]),
  );
  const hits = correlationKeys(signal)
    .filter(({ kind }) => signal.status === 'active' || END_KINDS.has(kind))
    .map(({ kind, hash }) => live.get(`${kind}#${hash}`));
  const incidentId = hits.find((hit) => hit !== undefined)?.incidentId;
  if (incidentId === undefined) return { kind: 'open' };
  const same = hits.at(-1);
  return { kind: 'attach', incidentId, isNews: same?.incidentId !== incidentId || isNewsAfter(signal, same) };
};
