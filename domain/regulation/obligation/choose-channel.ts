import type { Channel, Entity } from '../../../contracts/config/entities.ts';
import type { ObligationRule } from '../../../contracts/config/obligations.ts';

/**
 * Through which channel a report goes: the one of its recipient, or the alternative when that does not work.
 * @law 2022/2554 Art. 19(1)
 */
export const chooseChannel = (
  { channel, dataProtection, alternative, told }: Entity,
  recipient: ObligationRule['recipient'],
  isDown: boolean,
): Channel => {
  if (recipient !== 'authority' && recipient !== 'data-protection-authority') return told[recipient];
  if (isDown) return alternative;
  return recipient === 'authority' ? channel : dataProtection;
};
