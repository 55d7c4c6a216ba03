import { readSignalSecret } from '../../adapters/aws/signal-secret.ts';
import { environmentIfSet } from '../../adapters/environment.ts';
import { httpOutsideSystem } from '../../adapters/http/outside-system.ts';
import { ENV } from '../../contracts/env.ts';
import { deriveSenderKey } from '../../domain/detection/index.ts';
import type { OutsideSystem } from '../../domain/incidents/containment/index.ts';

/** Systems outside AWS; each has a key of its own, derived as those of the senders of signals are. */
export const outsideSystems = (): OutsideSystem =>
  httpOutsideSystem({
    keyOf: async (name) => deriveSenderKey(await readSignalSecret(), `system|${name}`),
    plain: environmentIfSet(ENV.stage) === 'local',
    now: () => new Date().toISOString(),
  });
