import * as z from 'zod/mini';
import { NotFoundError, UnavailableError } from '../../shared/errors.ts';
import type { Effects } from './blast-radius.ts';
import type {
  Change,
  ContainmentHold,
  ContainmentRelease,
  Proof,
  Release,
  Released,
  ReleaseReason,
  Verification,
} from './containment-action.ts';
import { canonicalSetting, differingSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import type { Target } from './target.ts';
import { holdPort, releasePort } from './verbs.ts';
import type { HoldVerbs, ReleaseVerbs } from './verbs.ts';

/** A resource as it stands: its ARN, the settings an act changes, and what else the person who decides should know. */
export type Seen<S, X> = { arn: string; settings: S; context: X };

/**
 * Port: the settings of one kind of resource. Writing is repeatable and ends in the settings given, wherever an earlier
 * write was interrupted. Errors: UnavailableError, RefusedError, NotFoundError.
 */
export interface SettingsStore<S, X> {
  /** Undefined when there is no such resource. */
  read(target: Target): Promise<Seen<S, X> | undefined>;
  write(target: Target, settings: S): Promise<void>;
}

/** State before the act of an action that changes settings. */
export type CapturedSettings<S, X> = {
  v: 1;
  takenAt: string;
  target: Target;
  arn: string;
  settings: S;
  context: X;
};

/** An act over them. */
type SettingsAct<S, X> = { captured: CapturedSettings<S, X>; occurredAt: string };

/** An action that is nothing but other settings: all its five verbs follow from what they are while it holds. */
export interface SettingsRule<S extends Settings, X> {
  settings: z.ZodMiniType<S>;
  context: z.ZodMiniType<X>;
  /** The settings while the target is contained. The same however often it is asked (`occurredAt`: UTC ISO 8601). */
  contained: (before: S, occurredAt: string, captured: CapturedSettings<S, X>) => S;
  /** The settings after a release; what was captured unless the rule says otherwise. */
  released?: (before: S, reason: ReleaseReason, act: SettingsAct<S, X> & { now: string }) => S;
  effects: (captured: CapturedSettings<S, X>) => Effects;
  /** The settings in facts for the journal. Nothing personal. */
  proof: (settings: S) => Proof;
}

/** A rule and the resources it is about. */
type Kind<S extends Settings, X> = { rule: SettingsRule<S, X>; store: SettingsStore<S, X> };

/** The settings that the act sets. */
const wanted = <S extends Settings, X>({ rule }: Kind<S, X>, { captured, occurredAt }: SettingsAct<S, X>): S =>
  rule.contained(captured.settings, occurredAt, captured);

const current = async <S extends Settings, X>({ store }: Kind<S, X>, target: Target): Promise<S> => {
  const seen = await store.read(target);
  if (seen === undefined) throw new NotFoundError('the target does not exist any more');
  return seen.settings;
};

/** A target that others deleted harms nobody. */
const verify = async <S extends Settings, X>(kind: Kind<S, X>, act: SettingsAct<S, X>): Promise<Verification> => {
  const seen = await kind.store.read(act.captured.target);
  if (seen === undefined) return { kind: 'effective', proof: { target: 'gone' } };
  const missing = differingSettings(wanted(kind, act), seen.settings);
  if (missing.length > 0) return { kind: 'not-effective', missing: missing.map((name) => `${name} is not as set`) };
  return { kind: 'effective', proof: kind.rule.proof(seen.settings) };
};

const changes = async <S extends Settings, X>(kind: Kind<S, X>, act: SettingsAct<S, X>): Promise<Change[]> => {
  const now = await current(kind, act.captured.target);
  const [before, ours] = [act.captured.settings, wanted(kind, act)];
  return differingSettings(before, now)
    .filter((name) => canonicalSetting(now, name) !== canonicalSetting(ours, name))
    .map((what) => ({ what, was: canonicalSetting(before, what), is: canonicalSetting(now, what) }));
};

const release = async <S extends Settings, X>(
  kind: Kind<S, X>,
  { captured, occurredAt }: SettingsAct<S, X>,
  { reason, now }: Release,
): Promise<Released> => {
  const goal = kind.rule.released?.(captured.settings, reason, { captured, occurredAt, now }) ?? captured.settings;
  await kind.store.write(captured.target, goal);
  const after = await current(kind, captured.target);
  if (differingSettings(goal, after).length > 0)
    throw new UnavailableError('the settings are not yet as they should be');
  return { proof: kind.rule.proof(after) };
};

/** The verbs of an action that changes settings. */
const settingsVerbs = <S extends Settings, X>(
  kind: Kind<S, X>,
): HoldVerbs<CapturedSettings<S, X>> & ReleaseVerbs<CapturedSettings<S, X>> => ({
  captured: z.object({
    v: z.literal(1),
    takenAt: z.iso.datetime(),
    target: z.record(z.string(), z.string()),
    arn: z.string(),
    settings: kind.rule.settings,
    context: kind.rule.context,
  }),
  read: async (target, now) => {
    const seen = await kind.store.read(target);
    return seen === undefined ? undefined : { v: 1, takenAt: now, target, ...seen };
  },
  targetOf: ({ target }) => target,
  arnOf: ({ arn }) => arn,
  effects: kind.rule.effects,
  act: (act) => kind.store.write(act.captured.target, wanted(kind, act)),
  verify: (act) => verify(kind, act),
  changes: (act) => changes(kind, act),
  release: (act, how) => release(kind, act, how),
});

/** The port of an action that changes settings, whichever verb is wanted. */
export const settingsPort = <S extends Settings, X>(
  rule: SettingsRule<S, X>,
  store: SettingsStore<S, X>,
): ContainmentHold & ContainmentRelease => {
  const verbs = settingsVerbs({ rule, store });
  return { ...holdPort(verbs), ...releasePort(verbs) };
};
