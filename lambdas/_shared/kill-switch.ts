import type { ContainmentLimits } from '../../contracts/config/containment-limits.ts';
import { RefusedError } from '../../domain/shared/errors.ts';

/** Port: whether somebody threw the kill switch. Errors: UnavailableError. */
export type KillSwitch = { limits: () => Promise<Pick<ContainmentLimits, 'stopped'>> };

/** Why an action is given up while the kill switch is thrown. */
export const STOPPED = 'actions-stopped';

/** The kill switch stands between the journal and every act: whoever threw it has stopped the next one. Throws RefusedError. */
export const requireNotStopped = async ({ limits }: KillSwitch): Promise<void> => {
  if ((await limits()).stopped) throw new RefusedError(STOPPED);
};
