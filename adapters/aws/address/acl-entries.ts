import type { NetworkAclEntry } from '@aws-sdk/client-ec2';
import { addressRange } from '../../../domain/shared/address-range.ts';
import { RefusedError } from '../../../domain/shared/errors.ts';

/** The numbers that AWS lets people use end here; the last entry of every ACL is its own. */
const LAST_NUMBER = 32_766;

const numberOf = ({ RuleNumber = LAST_NUMBER }: NetworkAclEntry): number => RuleNumber;

/** Entries are read from the lowest number on, and the first that fits decides. */
const firstAllowance = (entries: readonly NetworkAclEntry[]): number =>
  Math.min(LAST_NUMBER + 1, ...entries.filter(({ RuleAction }) => RuleAction === 'allow').map(numberOf));

/** Numbers of the entries that deny the whole range before anything is allowed. */
export const denials = (entries: readonly NetworkAclEntry[], range: string): number[] =>
  entries
    .filter(({ RuleAction, Protocol }) => RuleAction === 'deny' && Protocol === '-1')
    .filter(({ CidrBlock, Ipv6CidrBlock }) => addressRange(CidrBlock ?? Ipv6CidrBlock ?? '') === range)
    .map(numberOf)
    .filter((number) => number < firstAllowance(entries));

/** The lowest number before anything is allowed that no entry has. Throws RefusedError when there is none. */
export const freeNumber = (entries: readonly NetworkAclEntry[]): number => {
  const taken = new Set(entries.map(numberOf));
  const last = firstAllowance(entries);
  for (let number = 1; number < last; number += 1) if (!taken.has(number)) return number;
  throw new RefusedError('EC2: no rule number is free before the first that allows');
};
