import type { Target } from '../target.ts';
import type { ActionWords } from './action-words.ts';

const addressOf = ({ address = '(unknown)' }: Target): string => `address ${address}`;

export const ADDRESS_WORDS: ActionWords = {
  what: (target) => `Block ${addressOf(target)} in the WAF IP sets and network ACLs given for it.`,
  rehearsed: 'There are block lists, and neither they nor the address are on the protected list.',
  release: 'It is taken off every list that it was not on before.',
  restored: (target) => `${addressOf(target)} gets through again where it did before.`,
  remediated: (target) => `${addressOf(target)} gets through again where it did before.`,
};
