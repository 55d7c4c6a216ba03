import type { GuardDutyAction } from './guardduty-detail.ts';

/** The addresses at the other end of what a finding saw. */
export const remotesOf = (seen: { action?: GuardDutyAction | null | undefined } | null | undefined) => {
  const { portProbeAction, ...done } = seen?.action ?? {};
  return [...Object.values(done), ...(portProbeAction?.portProbeDetails ?? [])].flatMap((one) => [
    one?.remoteIpDetails?.ipAddressV4,
    one?.remoteIpDetails?.ipAddressV6,
  ]);
};
