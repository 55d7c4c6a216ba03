import type { Channel, Entity } from '../../../contracts/config/entities.ts';
import type { ObligationRule } from '../../../contracts/config/obligations.ts';

/** People are told by people: the bank's own communications send it, and record that they did. */
const BY_HAND: Record<'clients' | 'data-subjects', Channel> = {
  clients: { kind: 'portal', authority: 'Clients, by client communications', url: 'https://bank.example' },
  'data-subjects': {
    kind: 'portal',
    authority: 'Data subjects, by client communications',
    url: 'https://bank.example',
  },
};

/**
 * Through which channel a report goes: the one of its recipient, or the alternative when that does not work.
 * @law 2022/2554 Art. 19(1)
 */
export const chooseChannel = (
  { channel, dataProtection, alternative }: Entity,
  recipient: ObligationRule['recipient'],
  isDown: boolean,
): Channel => {
  if (recipient === 'clients' || recipient === 'data-subjects') return BY_HAND[recipient];
  if (isDown) return alternative;
  return recipient === 'authority' ? channel : dataProtection;
};
