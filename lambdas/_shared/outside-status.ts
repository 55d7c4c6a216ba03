import { environmentIfSet } from '../../adapters/environment.ts';
import { httpOutsideStatus } from '../../adapters/http/outside-system.ts';
import { ENV } from '../../contracts/env.ts';
import type { OutsideStatus } from '../../domain/incidents/containment/index.ts';

/** Where systems outside AWS are read back. */
export const outsideStatus = (): OutsideStatus => httpOutsideStatus({ plain: environmentIfSet(ENV.stage) === 'local' });
