import type { Signal } from '../../contracts/signal.ts';
import { addressRange } from '../shared/address-range.ts';
import { InvalidInputError } from '../shared/errors.ts';
import { after, MINUTE } from '../shared/time.ts';
import { canonicalJson, sha256 } from '../shared/journal/index.ts';
import { wholeAccount } from './resource-names.ts';
import { toProse, toTitle } from './text.ts';
import type { Draft, Reception } from './draft.ts';
import type { Envelope } from './envelope.ts';

/** Clocks differ; a time this far ahead of ours is still believed. */
const TOLERATED_SKEW_MS = 5 * MINUTE;
/** Sources write the epoch when they know no time. */
const EARLIEST = '2000-01-01T00:00:00.000Z';

const toIso = (text: string | undefined): string | undefined => {
  const ms = text === undefined ? NaN : Date.parse(text);
  return Number.isNaN(ms) || Math.abs(ms) > 8.64e15 ? undefined : new Date(ms).toISOString();
};

/** A time from the future is not refused: the alarm may be true though a clock is wrong. It counts as received now. */
const timesOf = (draft: Draft, event: Envelope, receivedAt: string) => {
  const sent = toIso(event.time);
  if (sent === undefined) throw new InvalidInputError('time', 'must be an ISO 8601 time');
  const isAhead = sent > after(receivedAt, TOLERATED_SKEW_MS);
  const time = isAhead ? receivedAt : sent;
  const seen = toIso(draft.firstSeen);
  if (seen === undefined || seen < EARLIEST) return { time, isAhead };
  return {
    time,
    isAhead: isAhead || seen > after(receivedAt, TOLERATED_SKEW_MS),
    firstSeen: seen < time ? seen : time,
  };
};

/**
 * What makes two signals the same: source, account, region, finding type, resource and principal. The finding's own id
 * is left out, because sources give a new one to the same activity. Practice is only ever the same within its exercise.
 */
const fingerprintOf = (signal: Omit<Signal, 'fingerprint' | 'uid'>): string =>
  sha256(
    canonicalJson([
      signal.source,
      signal.account,
      signal.region,
      signal.finding.type,
      signal.resource.type,
      signal.resource.uid,
      signal.principal?.name ?? '',
      ...(signal.exercise === undefined ? [] : [signal.exercise.id]),
    ]),
  );

/** The event's id, told apart by finding: one event may carry several, and recorded examples share an id. */
const uidOf = (draft: Draft, event: Envelope): string =>
  draft.deduplicateBy ?? `${event.id.slice(0, 100)}.${sha256(draft.finding.uid).slice(0, 16)}`;

const flagsOf = ({ flags = [] }: Draft, isAhead: boolean): Signal['flags'] => {
  const all = isAhead ? [...flags, 'future-time' as const] : flags;
  return all.length === 0 ? undefined : all;
};

/** A number that is no share of a hundred says nothing: the signal is true without it. */
const confidenceOf = ({ confidence = NaN }: Draft): Pick<Signal, 'confidence'> =>
  confidence >= 0 && confidence <= 100 ? { confidence: Math.floor(confidence) } : {};

/** A storm names more; who attacks is blocked by more than single addresses then. */
const MOST_REMOTES = 20;

/** Each address once, written in one way; what is no address is left out. */
const remotesOf = ({ remotes = [] }: Draft): Pick<Signal, 'remotes'> => {
  const ranges = new Set(remotes.flatMap((text) => addressRange(text ?? '') ?? []));
  return ranges.size === 0 ? {} : { remotes: [...ranges].slice(0, MOST_REMOTES) };
};

/** One signal of a draft: identity, believable times, and the account as the resource of last resort. */
export const completeSignal = (draft: Draft, event: Envelope, { receivedAt }: Reception): Signal => {
  const { account = event.account, region = event.region ?? 'global', finding } = draft;
  const { resource = wholeAccount(account), status = 'active', authenticated = true } = draft;
  const { time, isAhead, firstSeen } = timesOf(draft, event, receivedAt);
  const signal = {
    source: event.source,
    account,
    region,
    finding: { ...finding, title: toTitle(finding.title), description: toProse(finding.description ?? finding.title) },
    severityId: draft.severityId,
    time,
    firstSeenTime: firstSeen,
    resource,
    principal: draft.principal,
    ...remotesOf(draft),
    status,
    authenticated,
    ...confidenceOf(draft),
    flags: flagsOf(draft, isAhead),
    exercise: draft.exercise,
  };
  return { ...signal, uid: uidOf(draft, event), fingerprint: fingerprintOf(signal) };
};
