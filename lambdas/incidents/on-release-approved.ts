import * as z from 'zod/mini';
import { readContainmentLimits } from '../../adapters/config/containment-limits.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { findAction } from '../../domain/incidents/containment/index.ts';
import type { EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import { actQuestions, refuseRelease } from '../../domain/incidents/index.ts';
import type { PendingRelease, SideQuestion } from '../../domain/incidents/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import { askBeside } from '../_shared/ask-beside.ts';
import { carryOutRelease } from '../_shared/carry-out-release.ts';
import type { ReleaseAnswer, ReleasePorts } from '../_shared/carry-out-release.ts';
import { actOf } from '../_shared/containment-act.ts';
import { releaseOf } from '../_shared/containment-ports.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { mayTouchTarget } from '../_shared/may-touch-target.ts';
import type { Invocation } from '../_shared/step.ts';
import { subscriber } from '../_shared/subscriber.ts';

const Message = z.object({ detail: z.object({ aggregateId: z.string() }) });
type Ports = ReleasePorts & { vault: EvidenceVault; ask: (question: SideQuestion) => Promise<string> };

const carryOut = async (
  ports: Ports,
  incidentId: string,
  release: PendingRelease & { approvedBy: string },
  invocation: Invocation,
): Promise<ReleaseAnswer> => {
  const { action, as: reason, override, note, approvedBy } = release;
  const { containment } = await loadIncident(ports.incidents, { incidentId });
  const found = findAction(containment, action);
  if (found === undefined) return { kind: 'refused', reason: `there is no action ${action}`, changes: [] };
  const said = (await ports.incidents.reveal(incidentId)).get(note.ref) ?? '(erased)';
  const input = { incidentId, actor: `person:${approvedBy}`, action, reason, note: said, override };
  try {
    return await carryOutRelease(ports, { input, act: await actOf(ports.vault, found), found }, invocation);
  } catch (error) {
    // IAM denies it, or the target is gone: trying again would not help, and a new proposal must be possible.
    if (error instanceof RefusedError || error instanceof NotFoundError)
      return { kind: 'refused', reason: error.message, changes: [] };
    throw error;
  }
};

/** Carries out the release that a second person approved, once, however often it is told. */
export const releaseApproved =
  (ports: Ports) =>
  async (incidentId: string, invocation: Invocation): Promise<void> => {
    const { release } = await loadIncident(ports.incidents, { incidentId });
    if (release?.approvedBy === undefined) return;
    const answer = await carryOut(ports, incidentId, { ...release, approvedBy: release.approvedBy }, invocation);
    if (answer.kind === 'released') return;
    if (answer.kind === 'left-to-people') {
      for (const question of actQuestions(await loadIncident(ports.incidents, { incidentId })))
        await ports.ask(question);
      return;
    }
    const { now, request } = invocation;
    const command = {
      key: `refuse-release:${String(release.round)}`,
      actor: 'system:on-release-approved',
      now,
      cause: { request },
    };
    await ports.incidents.execute(incidentId, command, refuseRelease(release.round, answer.reason));
  };

export const handler = subscriber(Message, () => {
  const perform = releaseApproved({
    incidents: incidentJournal(),
    vault: s3EvidenceVault(),
    releases: releaseOf,
    limits: readContainmentLimits,
    touch: mayTouchTarget,
    ask: askBeside,
  });
  return ({ detail: { aggregateId } }, invocation) => perform(aggregateId, invocation);
});
