import * as z from 'zod/mini';
import { isOverlapping } from '../../../shared/address-range.ts';
import type { Protected } from '../../../../contracts/config/protected.ts';
import type { Effects } from '../blast-radius.ts';
import type { Captured, ContainmentHold, ContainmentRelease, DryRun } from '../containment-action.ts';
import { whyProtected } from '../protected.ts';
import { settingsPort } from '../settings-action.ts';
import type { CapturedSettings, SettingsRule } from '../settings-action.ts';
import { AddressContext, AddressSettings } from './block-lists.ts';
import type { AddressStore } from './block-lists.ts';
import { withinLists } from './within-lists.ts';

const effects = ({ target, context }: CapturedSettings<AddressSettings, AddressContext>): Effects => {
  const address = target['address'] ?? '';
  return {
    stops: [
      ...context.ipSets.map((name) => `web requests from ${address} wherever a rule blocks IP set ${name}.`),
      ...context.networkAcls.map((name) => `all traffic with ${address}, flows under way included, in ${name}.`),
    ],
    goesOn: ['the same attacker from any other address.', 'whatever these lists do not stand in front of.'],
    notes: ['Behind one address there may be many: a provider’s customers, an office, users of a VPN.'],
  };
};

const onList = (settings: AddressSettings): string => {
  const all = Object.values(settings);
  return `${String(all.filter(Boolean).length)} of ${String(all.length)}`;
};

const blocking: SettingsRule<AddressSettings, AddressContext> = {
  settings: AddressSettings,
  context: AddressContext,
  contained: (before) => Object.fromEntries(Object.keys(before).map((list) => [list, true])),
  effects,
  proof: (settings) => ({ blockLists: onList(settings) }),
};

const Shown = z.object({ target: z.object({ address: z.string() }), settings: AddressSettings });

/** ARNs of the lists: those of a network ACL's directions are one. */
const listsIn = (settings: AddressSettings): string[] => [
  ...new Set(Object.keys(settings).map((name) => name.replace(/#.*/, ''))),
];

/** An address of those that must stay reachable, or a list that nobody touches. */
const whyNot = (captured: Captured, list: Protected): string | undefined => {
  const { target, settings } = Shown.parse(captured);
  const address = list.addresses?.find(({ range }) => isOverlapping(range, target.address))?.reason;
  return address ?? listsIn(settings).flatMap((name) => whyProtected(name, list) ?? [])[0];
};

/** Puts an address on every block list of its account and region: WAF IP sets and network ACLs that the bank gave for it. */
export const blockAddress = (store: AddressStore): ContainmentHold & ContainmentRelease => {
  const whole = settingsPort(blocking, store);
  const within = withinLists(store, (narrowed) => settingsPort(blocking, narrowed));
  return {
    ...whole,
    dryRun: (captured, list): DryRun => {
      const detail = whyNot(captured, list);
      return detail === undefined ? whole.dryRun(captured, list) : { kind: 'refused', reason: 'protected', detail };
    },
    touches: (captured) => listsIn(Shown.parse(captured).settings),
    act: (act) => within(act, (port, same) => port.act(same)),
    verify: (act) => within(act, (port, same) => port.verify(same)),
    changes: (act) => within(act, (port, same) => port.changes(same)),
    release: (act, how) => within(act, (port, same) => port.release(same, how)),
  };
};
