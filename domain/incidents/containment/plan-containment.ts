import type { ContainmentActionId, Playbook } from '../../../contracts/config/playbook.ts';
import type { PreAuthorisation } from '../../../contracts/config/pre-authorisations.ts';
import type { Protected } from '../../../contracts/config/protected.ts';
import type { SignalPrincipal } from '../../../contracts/signal.ts';
import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { BlastRadius } from './blast-radius.ts';
import type { Target } from './captured.ts';
import type { ContainmentLook, RefusalReason } from './containment-action.ts';
import { isAbout } from './pre-authorisation/fits.ts';

/** An action of the playbook with its target, or why it has none. */
export type Candidate =
  | { kind: 'candidate'; id: ContainmentActionId; target: Target }
  | { kind: 'refused'; id: ContainmentActionId; reason: RefusalReason };

/** A rehearsed action, ready for approval. */
export type RehearsedAction = { kind: 'ready'; id: ContainmentActionId; target: Target; blastRadius: BlastRadius };
export type Rehearsal = RehearsedAction | Extract<Candidate, { kind: 'refused' }>;

/** What is known of who acted, and which keys are already held (in clear: both were revealed for this). */
export type ContainmentContext = { principal: SignalPrincipal | undefined; heldKeys: readonly string[] };

/** AWS names temporary credentials so (IAM reference, unique identifiers). They cannot be deactivated. */
const TEMPORARY_PREFIX = 'ASIA';

const targetOf = ({ principal, heldKeys }: ContainmentContext): Target | RefusalReason => {
  const accessKey = principal?.credentialUid;
  if (principal === undefined || accessKey === undefined) return 'no-target';
  if (principal.type.toLowerCase() === 'root') return 'protected';
  if (accessKey.startsWith(TEMPORARY_PREFIX)) return 'temporary-credential';
  return heldKeys.includes(accessKey) ? 'already-contained' : { user: principal.name, accessKey };
};

/** The playbook's actions, each aimed at a target or refused with the reason. */
export const planContainment = (context: ContainmentContext, playbook: Playbook): Candidate[] =>
  playbook.containment.map(({ action: id }) => {
    const target = targetOf(context);
    return typeof target === 'string' ? { kind: 'refused', id, reason: target } : { kind: 'candidate', id, target };
  });

/** Looks at the target without touching it: does it exist, must it not be touched, what would stop. */
export const rehearse = async (
  look: ContainmentLook,
  candidate: Candidate,
  list: Protected,
  now: string,
): Promise<Rehearsal> => {
  if (candidate.kind === 'refused') return candidate;
  const { id } = candidate;
  const seen = await look.capture(candidate.target, now);
  if (seen.kind === 'target-missing') return { kind: 'refused', id, reason: seen.kind };
  const verdict = look.dryRun(seen.captured, list);
  if (verdict.kind === 'refused') return { kind: 'refused', id, reason: verdict.reason };
  // The key names its owner; the signal may have named somebody else, or nobody.
  const target = { user: seen.captured.identity.name, accessKey: candidate.target.accessKey };
  return { kind: 'ready', id, target, blastRadius: verdict.blastRadius };
};

/**
 * The plan as an event. Without a ready action there is nothing to approve, and the incident goes on. `signed`: what was
 * pre-authorised; whether it covers the plan is judged when the evidence is safe.
 */
export const containmentPlanned = (
  round: number,
  playbook: Playbook,
  rehearsed: readonly Rehearsal[],
  signed: readonly PreAuthorisation[] = [],
): Decision => {
  const ready = rehearsed.filter((one) => one.kind === 'ready');
  const isSigned = ready.some(({ id }) => signed.some((one) => isAbout(one, { playbook: playbook.id, id })));
  const refused = rehearsed.filter((one) => one.kind === 'refused');
  return {
    kind: 'event',
    type: 'incidents.containment-planned',
    data: {
      round,
      playbook: playbook.id,
      ...(isSigned ? { isSigned } : {}),
      actions: ready.map(({ id, target, blastRadius }, index) => ({
        key: `${String(round)}.${String(index + 1)}`,
        id,
        target: { user: personal(target.user), accessKey: personal(target.accessKey) },
        blastRadius: personal(JSON.stringify(blastRadius)),
      })),
      refused: refused.map(({ id, reason }) => ({ id, reason })),
    },
  };
};
