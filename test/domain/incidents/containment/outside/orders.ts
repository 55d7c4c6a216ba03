import type { PlannedContainment } from '../../../../../contracts/config/playbook.ts';

/** Orders as a playbook would have them. */
export const VPN_LOCK: PlannedContainment = {
  action: 'manual',
  risk: 'medium',
  name: 'vpn-lock',
  about: 'principal',
  who: 'responder',
  steps: ['Open the console of the VPN.', 'Lock the account.'],
  proof: 'the list of locked accounts in the identity provider.',
  undo: ['Unlock the account.'],
};

export const EDR_ISOLATE: PlannedContainment = {
  action: 'webhook',
  risk: 'medium',
  name: 'edr-isolate',
  about: 'resource',
  url: 'https://edr.example/actions',
  statusUrl: 'https://inventory.example/hosts',
};

const place = { account: '000000000000', region: 'eu-central-1' };
export const edrTarget = (order: PlannedContainment = EDR_ISOLATE) => ({
  name: 'edr-isolate',
  subject: 'laptop-7',
  arn: 'arn:aws:holdfast:eu-central-1:000000000000:Laptop/laptop-7',
  ...place,
  order: JSON.stringify(order),
});
