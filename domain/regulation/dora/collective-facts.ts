import type { RegulationSettings } from '../../../contracts/config/regulation.ts';
import type { ClassificationFacts } from './classification-facts.ts';
import { exactSum } from './exact-decimal.ts';

type Facts = readonly ClassificationFacts[];
type Answers = Record<string, boolean>;
type Share = { affected: number; base: number };

/** Enough for any amount, and few enough that noise in the last binary digits decides nothing. */
const SIGNIFICANT_DIGITS = 12;

/**
 * The base of which all affected together are the share that the incidents' shares add up to. Where all have the same
 * base, as incidents of one service have, it is that one: nobody becomes a user twice because a service failed twice.
 */
const commonBase = (shares: readonly Share[]): number => {
  const hit = shares.filter(({ affected }) => affected > 0);
  if (hit.length === 0) return Math.max(...shares.map(({ base }) => base));
  const bases = hit.map(({ base }) => base);
  const smallest = Math.min(...bases);
  if (smallest === Math.max(...bases) || smallest === 0) return smallest;
  const affected = hit.reduce((sum, one) => sum + one.affected, 0);
  const share = hit.reduce((sum, one) => sum + one.affected / one.base, 0);
  return Number((affected / share).toPrecision(SIGNIFICANT_DIGITS));
};

const total = (shares: readonly Share[]): Share => ({
  affected: exactSum(shares.map(({ affected }) => affected)),
  base: commonBase(shares),
});

const parties = (all: readonly ClassificationFacts['clients'][]): ClassificationFacts['clients'] => {
  const { affected, base } = total(all.map((one) => ({ affected: one.affected, base: one.usingService })));
  return { affected, usingService: base, relevantAffected: all.some(({ relevantAffected }) => relevantAffected) };
};

const transactions = (all: readonly ClassificationFacts['transactions'][]): ClassificationFacts['transactions'] => {
  const count = total(all.map((one) => ({ affected: one.affectedCount, base: one.dailyAverageCount })));
  const value = total(all.map((one) => ({ affected: one.affectedValue, base: one.dailyAverageValue })));
  return {
    affectedCount: count.affected,
    dailyAverageCount: count.base,
    affectedValue: value.affected,
    dailyAverageValue: value.base,
  };
};

const anyOf = <T extends Answers>(first: T, all: readonly T[]): T => {
  const answers: Answers = {};
  for (const key of Object.keys(first)) answers[key] = all.some((one) => one[key] === true);
  return Object.assign({ ...first }, answers);
};

const together = (hours: readonly number[], { classification }: RegulationSettings): number =>
  classification.recurringHours === 'sum' ? exactSum(hours) : Math.max(...hours);

/**
 * Several incidents as if they were one: affected, costs and hours added up, everything else true that is true of any.
 * At least one incident. More incidents never make less of it.
 *
 * @law 2024/1772 Art. 8(2)
 */
export const collectiveFacts = (
  first: ClassificationFacts,
  others: Facts,
  settings: RegulationSettings,
): ClassificationFacts => {
  const all = [first, ...others];
  return {
    criticalService: anyOf(
      first.criticalService,
      all.map((facts) => facts.criticalService),
    ),
    clients: parties(all.map((facts) => facts.clients)),
    counterparts: parties(all.map((facts) => facts.counterparts)),
    transactions: transactions(all.map((facts) => facts.transactions)),
    reputation: anyOf(
      first.reputation,
      all.map((facts) => facts.reputation),
    ),
    durationHours: together(
      all.map((facts) => facts.durationHours),
      settings,
    ),
    downtimeHours: together(
      all.map((facts) => facts.downtimeHours),
      settings,
    ),
    memberStates: [...new Set(all.flatMap((facts) => facts.memberStates))],
    dataLosses: anyOf(
      first.dataLosses,
      all.map((facts) => facts.dataLosses),
    ),
    costsEur: exactSum(all.map((facts) => facts.costsEur)),
  };
};
