import type { ContainmentActionId, Playbook } from '../../../contracts/config/playbook.ts';
import type { PreAuthorisation } from '../../../contracts/config/pre-authorisations.ts';
import type { Protected } from '../../../contracts/config/protected.ts';
import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { ContainmentFacts } from './aim.ts';
import type { Candidate } from './candidate.ts';
import { AIMS } from './aims/index.ts';
import type { BlastRadius } from './blast-radius.ts';
import type { ContainmentLook } from './containment-action.ts';
import { isAbout } from './pre-authorisation/fits.ts';
import type { Target } from './target.ts';
import { withoutDoubles } from './without-doubles.ts';

/** A rehearsed action, ready for approval. */
export type RehearsedAction = { kind: 'ready'; id: ContainmentActionId; target: Target; blastRadius: BlastRadius };
export type Rehearsal = RehearsedAction | Extract<Candidate, { kind: 'refused' }>;

/** The playbook's actions, each aimed at its targets or refused with the reason. */
export const planContainment = (facts: ContainmentFacts, playbook: Playbook): Candidate[] =>
  withoutDoubles(
    playbook.containment.flatMap((planned) =>
      AIMS[planned.action](facts, planned).map((aim): Candidate =>
        aim.kind === 'refused'
          ? { kind: 'refused', id: planned.action, reason: aim.reason }
          : { kind: 'candidate', id: planned.action, target: aim.target },
      ),
    ),
    facts,
  );

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
  return { kind: 'ready', id, target: seen.target, blastRadius: verdict.blastRadius };
};

/** Runbooks that the playbook names, for after the containment. */
const runbooksOf = ({ remediation = [], recovery = [] }: Playbook): { runbooks?: string[] } => {
  const runbooks = [...remediation, ...recovery];
  return runbooks.length === 0 ? {} : { runbooks };
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
      ...runbooksOf(playbook),
      actions: ready.map(({ id, target, blastRadius }, index) => ({
        key: `${String(round)}.${String(index + 1)}`,
        id,
        target: Object.fromEntries(Object.entries(target).map(([name, part]) => [name, personal(part)])),
        blastRadius: personal(JSON.stringify(blastRadius)),
      })),
      refused: refused.map(({ id, reason }) => ({ id, reason })),
    },
  };
};
