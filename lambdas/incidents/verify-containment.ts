import * as z from 'zod/mini';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import { containmentVerified, findAction, leaveToPeople } from '../../domain/incidents/containment/index.ts';
import type { ContainmentLook, LeftToPeople } from '../../domain/incidents/containment/index.ts';
import type { EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import { actQuestions } from '../../domain/incidents/index.ts';
import type { IncidentState, SideQuestion } from '../../domain/incidents/index.ts';

import { UnavailableError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { askBeside } from '../_shared/ask-beside.ts';
import { actOf } from '../_shared/containment-act.ts';
import type { ForEachAction } from '../_shared/containment-act.ts';
import { afterResult, ContainmentInput } from '../_shared/containment-input.ts';
import type { ContainmentProgress } from '../_shared/containment-input.ts';
import { incidentJournal, loadIncident, stepCommand } from '../_shared/incident-step.ts';
import { lookOf } from '../_shared/containment-ports.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';
import { resultKey, writeContainment } from '../_shared/write-containment.ts';

const Input = z.extend(ContainmentInput, { action: z.string() });
type Ports = {
  incidents: Journal<IncidentState>;
  vault: EvidenceVault;
  looks: ForEachAction<ContainmentLook>;
  /** Asks people beside the run: it does not wait for them. */
  ask: (question: SideQuestion) => Promise<string>;
};

/** Reads the act back with a role that can change nothing, and writes the result. Not effective yet: try again. */
export const verifyContainmentStep =
  ({ incidents, vault, looks, ask }: Ports) =>
  async ({ action, ...input }: z.infer<typeof Input>, invocation: Invocation): Promise<ContainmentProgress> => {
    const askPeople = async ({ who }: LeftToPeople): Promise<ContainmentProgress> => {
      const command = stepCommand(`leave-to-people:${action}`, input.run, invocation);
      const rule = leaveToPeople(action, 'contain', who);
      const after = await writeContainment(incidents, input.incidentId, command, rule);
      for (const question of actQuestions(after)) await ask(question);
      return afterResult(input, after);
    };
    const state = await loadIncident(incidents, input);
    const found = findAction(state.containment, action);
    if (found?.status !== 'intended') return afterResult(input, state);
    const look = await looks(found.id);
    const seen = await look.verify(await actOf(vault, found));
    if (seen.kind === 'not-effective') throw new UnavailableError(seen.missing.join(', '));
    if (seen.kind === 'left-to-people') return askPeople(seen);
    const command = stepCommand(resultKey(action), input.run, invocation);
    const decide = () => containmentVerified(action, seen.proof);
    return afterResult(input, await writeContainment(incidents, input.incidentId, command, decide));
  };

export const handler = step(Input, () =>
  verifyContainmentStep({ incidents: incidentJournal(), vault: s3EvidenceVault(), looks: lookOf, ask: askBeside }),
);
