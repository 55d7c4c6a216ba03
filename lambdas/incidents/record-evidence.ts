import * as z from 'zod/mini';
import { CaptureResult, evidenceCollected } from '../../domain/incidents/evidence/index.ts';
import type { IncidentProgress, IncidentState } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { EvidenceInput } from '../_shared/evidence-input.ts';
import { incidentJournal, progressAfter, stepCommand } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

const Input = z.extend(EvidenceInput, { results: z.array(CaptureResult) });

/** Writes what was captured, with its hash, and what was not, with the reason. */
export const recordEvidenceStep =
  (incidents: Journal<IncidentState>) =>
  async (
    { incidentId, run, round, tier, results }: z.infer<typeof Input>,
    invocation: Invocation,
  ): Promise<IncidentProgress> => {
    const command = stepCommand(`record-evidence:${String(round)}:${String(tier)}`, run, invocation);
    const decide = () => evidenceCollected(round, tier, results);
    return progressAfter(await incidents.execute(incidentId, command, decide), run);
  };

export const handler = step(Input, () => recordEvidenceStep(incidentJournal()));
