import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import type { EvidenceItemId, Playbook } from '../../contracts/config/playbook.ts';
import { evidenceOf } from '../../domain/incidents/evidence/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { DEFAULT_PLAYBOOK, playbookOf } from '../../domain/incidents/playbooks/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { EvidenceInput } from '../_shared/evidence-input.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { step } from '../_shared/step.ts';

/** What the incident's playbook wants in this tier. */
export const listEvidenceStep =
  (incidents: Journal<IncidentState>, playbooks: () => Promise<readonly Playbook[]>) =>
  async (input: EvidenceInput): Promise<EvidenceInput & { items: EvidenceItemId[] }> => {
    const { containment } = await loadIncident(incidents, input);
    const playbook = playbookOf(containment?.playbook ?? DEFAULT_PLAYBOOK, await playbooks());
    return { ...input, items: evidenceOf(playbook, input.tier) };
  };

export const handler = step(EvidenceInput, () => listEvidenceStep(incidentJournal(), readPlaybooks));
