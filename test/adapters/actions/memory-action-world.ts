import { memorySettingsStore } from '../../../adapters/memory/resource-settings.ts';
import { settingsPort } from '../../../domain/incidents/containment/index.ts';
import type { Seen, Settings, SettingsRule, Target } from '../../../domain/incidents/containment/index.ts';
import type { ActionWorld } from './action-world.ts';

type MemoryResource<S extends Settings, X> = Pick<ActionWorld, 'remediated'> & {
  target: Target;
  seen: Seen<NoInfer<S>, NoInfer<X>>;
  meddled?: NoInfer<S>;
};

/** One resource in memory and an action on its settings; `meddled`: what somebody else sets meanwhile, if anybody can. */
export const memoryActionWorld = <S extends Settings, X>(
  rule: SettingsRule<S, X>,
  { target, seen, meddled, remediated }: MemoryResource<S, X>,
): Promise<ActionWorld> => {
  const store = memorySettingsStore([{ target, seen }]);
  return Promise.resolve({
    port: settingsPort(rule, store),
    target,
    missing: Object.fromEntries(Object.entries(target).map(([part, value]) => [part, `${value}-not-there`])),
    settings: async () => (await store.read(target))?.settings,
    breakAfter: store.breakAfter,
    ...(remediated === undefined ? {} : { remediated }),
    ...(meddled === undefined ? {} : { meddle: () => store.write(target, meddled) }),
  });
};
