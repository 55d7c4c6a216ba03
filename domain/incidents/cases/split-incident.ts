import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { Voice } from '../facts.ts';
import { principalOf } from '../principal.ts';
import { resourcesOf } from '../resources-of.ts';
import type { IncidentState } from '../state.ts';
import { isActing } from './merge-incident.ts';

/** What leaves an incident for one of its own: resources by uid, principals by name, uid or credential. */
export type Part = { resources: readonly string[]; principals: readonly string[] };

type Split = { reason: string; revealed: ReadonlyMap<string, string> };

/** Refs of the sealed principals that leave. Somebody named twice leaves with every mention. */
export const principalsLeaving = (
  { principals }: Pick<IncidentState, 'principals'>,
  { principals: named }: Pick<Part, 'principals'>,
  revealed: ReadonlyMap<string, string>,
): string[] =>
  principals
    .filter((principal) => {
      const { name, uid, credentialUid } = principalOf({ principal }, revealed) ?? {};
      return [name, uid, credentialUid].some((one) => one !== undefined && named.includes(one));
    })
    .map(({ ref }) => ref);

const voiceFor = ({ voices = [] }: IncidentState, ref: string): { voice?: Voice } => {
  const found = voices.find(({ principal }) => principal === ref);
  if (found === undefined) return {};
  const { principal: _, ...voice } = found;
  return { voice };
};

const strangers = (state: IncidentState, { resources, principals }: Part, revealed: ReadonlyMap<string, string>) => {
  const uids = new Set(resourcesOf(state).map(({ uid }) => uid));
  return [
    ...resources.filter((uid) => !uids.has(uid)),
    ...principals.filter((name) => principalsLeaving(state, { principals: [name] }, revealed).length === 0),
  ];
};

const refusalOf = (state: IncidentState, part: Part, revealed: ReadonlyMap<string, string>): string | undefined => {
  if (state.status !== 'open') return 'the incident is not open';
  if (isActing(state)) return 'a containment is just being carried out: split once it is verified';
  if (part.resources.length + part.principals.length === 0) return 'name a resource or principal that leaves';
  const [stranger] = strangers(state, part, revealed);
  if (stranger !== undefined) return `the incident is not about ${stranger}`;
  if (new Set(part.resources).size === resourcesOf(state).length) return 'a resource must stay';
  return undefined;
};

/**
 * Part of the incident turns out to be another one: it leaves, and opens `child`, which is nobody's id yet. What is contained
 * stays contained, and is released here as before.
 */
export const splitIncident =
  (child: string, part: Part, { reason, revealed }: Split) =>
  (state: IncidentState | undefined): Decision => {
    if (state === undefined) return { kind: 'refused', reason: 'there is no such incident' };
    const why = refusalOf(state, part, revealed);
    if (why !== undefined) return { kind: 'refused', reason: why };
    const resources = resourcesOf(state).filter(({ uid }) => part.resources.includes(uid));
    const principals = principalsLeaving(state, part, revealed).map((ref) => ({ ref, ...voiceFor(state, ref) }));
    const data = { child, resources, principals, reason: personal(reason) };
    return { kind: 'event', type: 'incidents.incident-split', data };
  };
