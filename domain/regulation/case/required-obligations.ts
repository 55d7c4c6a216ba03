import type { Entity } from '../../../contracts/config/entities.ts';
import type { ObligationRule, Trigger } from '../../../contracts/config/obligations.ts';
import { whoIsTold } from '../notices/codes/exemptions.ts';
import type { CaseState } from './case-state.ts';

/** A duty that the case calls for; `from` (UTC ISO 8601) is the moment its trigger happened. */
export type RequiredObligation = { id: string; rule: ObligationRule; from: string };

const submittedOf = (state: CaseState, isKind: (kind: string) => boolean): string[] =>
  state.obligations.flatMap(({ kind, status, submittedAt }) =>
    isKind(kind) && status === 'received' && submittedAt !== undefined ? [submittedAt] : [],
  );

/** The latest intermediate report there was: each update restarts the month. @law 2025/301 Art. 5(1)(c) */
const lastIntermediate = (state: CaseState): string | undefined =>
  submittedOf(state, (kind) => kind.endsWith('-intermediate'))
    .sort()
    .at(-1);

/** Regular activities came back after an intermediate report had said otherwise. @law 2025/301 Art. 5(1)(b) */
const recoveredSince = (state: CaseState): string | undefined => {
  const recovered = state.facts['recoveredAt'];
  const before = submittedOf(state, (kind) => kind === 'dora-intermediate')[0];
  return recovered !== undefined && before !== undefined && recovered.at > before ? recovered.at : undefined;
};

/** What became known of a breach after its notification follows in phases. @law 2016/679 Art. 33(4) */
const supplementedSince = (state: CaseState): string | undefined => {
  const notified = submittedOf(state, (kind) => kind === 'gdpr-article-33')[0];
  if (notified === undefined) return undefined;
  const later = Object.entries(state.facts).filter(([key, { at }]) => key.startsWith('breach.') && at > notified);
  return later.map(([, { at }]) => at).sort()[0];
};

const isReported = (state: CaseState): boolean => submittedOf(state, (kind) => kind === 'dora-initial').length > 0;

const isMajor = ({ classification, reclassified }: CaseState): boolean =>
  classification?.major === true && reclassified === undefined;

/** When each trigger happened; undefined while it has not. */
const HAPPENED: Record<Trigger, (state: CaseState) => string | undefined> = {
  'classified-major': (state) => (isMajor(state) ? state.classification?.at : undefined),
  'initial-submitted': (state) =>
    isMajor(state) ? submittedOf(state, (kind) => kind === 'dora-initial')[0] : undefined,
  'intermediate-submitted': (state) => (isMajor(state) ? lastIntermediate(state) : undefined),
  'activities-recovered': (state) => (isMajor(state) ? recoveredSince(state) : undefined),
  // Before the authority has heard of it there is nothing to take back.
  reclassified: (state) => (isReported(state) ? state.reclassified?.at : undefined),
  // A yes in field 3.30 opens the notice to clients. @law 2022/2554 Art. 19(3)
  'client-interest-affected': (state) =>
    isMajor(state) && state.facts['field.3.30']?.value === 'yes' ? state.facts['field.3.30'].at : undefined,
  'breach-risk': ({ breach }) => (breach !== undefined && breach.risk !== 'unlikely' ? breach.at : undefined),
  // Each of them, or everybody in public. @law 2016/679 Art. 34(3)(c)
  'breach-high-risk': ({ breach }) =>
    breach !== undefined && whoIsTold(breach).who !== 'nobody' ? breach.at : undefined,
  'breach-supplemented': supplementedSince,
  'significant-incident': ({ significance }) => (significance?.significant === true ? significance.at : undefined),
  'notification-submitted': (state) => submittedOf(state, (kind) => kind === 'nis2-notification')[0],
};

const isFor = ({ regime, memberStates }: ObligationRule, entity: Entity): boolean =>
  (regime === 'gdpr' || regime === entity.regime) &&
  (memberStates === undefined || memberStates.includes(entity.memberState));

/** Every duty that the facts and decisions of a case call for, with the moment its clock starts from. */
export const requiredObligations = (
  state: CaseState,
  entity: Entity,
  rules: readonly ObligationRule[],
): RequiredObligation[] =>
  rules
    .filter((rule) => isFor(rule, entity))
    .flatMap((rule) => {
      const from = HAPPENED[rule.trigger](state);
      return from === undefined ? [] : [{ id: `${state.id}.${rule.kind}`, rule, from }];
    });

/**
 * Open duties whose ground fell away with a reclassification: once the authority has received that, or at once when it has heard
 * of nothing. A report that was handed over stays until its receipt.
 */
export const fallenObligations = (state: CaseState): string[] => {
  if (state.reclassified === undefined) return [];
  const isTakenBack = state.obligations.some(
    ({ kind, status }) => kind === 'dora-reclassification' && status === 'received',
  );
  return isTakenBack || !isReported(state)
    ? state.obligations.filter(({ kind, status }) => kind.startsWith('dora-') && status === 'open').map(({ id }) => id)
    : [];
};
