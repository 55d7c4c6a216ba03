import { addressRange, isIpv6, isOutside, prefixOf } from '../../../shared/address-range.ts';
import { aimAt, refuse } from '../aim.ts';
import type { Aim, AimRule, ContainmentFacts } from '../aim.ts';
import { isSameTarget } from '../target.ts';

/** A wider range is no attacker but half a provider: nobody blocks it on the word of a signal. */
const WIDEST = { ipv4: 24, ipv6: 48 };

const isNarrow = (range: string): boolean => prefixOf(range) >= (isIpv6(range) ? WIDEST.ipv6 : WIDEST.ipv4);

const aimOf = (address: string, { account, region, held }: ContainmentFacts): Aim => {
  if (!isOutside(address) || !isNarrow(address)) return refuse('protected');
  const target = { address, account, region };
  const isHeld = held.some((one) => one.id === 'block-address' && isSameTarget(one.target, target));
  return isHeld ? refuse('already-contained') : aimAt(target);
};

/** Every address outside that the signals named, each once. Parts: `address` (CIDR), `account`, `region`. */
export const aimAtAddresses: AimRule = (facts) => {
  const ranges = new Set((facts.remotes ?? []).flatMap((text) => addressRange(text) ?? []));
  return ranges.size === 0 ? [refuse('no-target')] : [...ranges].map((range) => aimOf(range, facts));
};
