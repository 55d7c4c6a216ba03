import { between } from '../../shared/html/index.ts';
import type { Ask } from './asks-of.ts';

/** What a group of asks comes to. Times are medians in seconds, absent where there is none. */
export type Figures = {
  asks: number;
  opened: number;
  answered: number;
  expired: number;
  secondsToOpen?: number;
  secondsToDecide?: number;
  /** Approvals given within ten seconds of opening the page: too fast to have read it. */
  underTenSeconds: number;
};

const HASTE_MS = 10_000;

const median = (values: readonly number[]): number | undefined => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
};

/** Seconds between asking and what came of it; a clock that went back counts as none. */
const medianSeconds = (asks: readonly Ask[], momentOf: (ask: Ask) => string | undefined): number | undefined => {
  const times = asks.flatMap((ask) => {
    const at = momentOf(ask);
    return at === undefined ? [] : [Math.max(0, between(ask.askedAt, at)) / 1000];
  });
  const middle = median(times);
  return middle === undefined ? undefined : Math.round(middle);
};

/** From the first opening, or from the asking where no opening was seen. */
const isHasty = ({ isApproval, answeredAt, openedAt, askedAt }: Ask): boolean =>
  isApproval && answeredAt !== undefined && between(openedAt ?? askedAt, answeredAt) < HASTE_MS;

/** The figures of these asks. */
export const figuresOf = (asks: readonly Ask[]): Figures => {
  const secondsToOpen = medianSeconds(asks, ({ openedAt }) => openedAt);
  const secondsToDecide = medianSeconds(asks, ({ answeredAt }) => answeredAt);
  return {
    asks: asks.length,
    opened: asks.filter(({ openedAt }) => openedAt !== undefined).length,
    answered: asks.filter(({ answeredAt }) => answeredAt !== undefined).length,
    expired: asks.filter(({ isExpired, answeredAt }) => isExpired && answeredAt === undefined).length,
    ...(secondsToOpen === undefined ? {} : { secondsToOpen }),
    ...(secondsToDecide === undefined ? {} : { secondsToDecide }),
    underTenSeconds: asks.filter(isHasty).length,
  };
};
