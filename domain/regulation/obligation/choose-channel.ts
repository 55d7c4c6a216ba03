import type { Channel, Entity } from '../../../contracts/config/entities.ts';
import type { ObligationRule } from '../../../contracts/config/obligations.ts';

/** Told by people: they send it, and record that they did. */
const BY_HAND: Partial<Record<ObligationRule['recipient'], Channel>> = {
  clients: { kind: 'portal', authority: 'Clients, by client communications', url: 'https://bank.example' },
  'data-subjects': {
    kind: 'portal',
    authority: 'Data subjects, by client communications',
    url: 'https://bank.example',
  },
  csirt: { kind: 'portal', authority: 'National CSIRT', url: 'https://csirt.example' },
  insurer: { kind: 'portal', authority: 'Cyber insurer', url: 'https://insurer.example' },
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
  const byHand = BY_HAND[recipient];
  if (byHand !== undefined) return byHand;
  if (isDown) return alternative;
  return recipient === 'authority' ? channel : dataProtection;
};
