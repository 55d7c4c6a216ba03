import { readPlaybooks } from '../../adapters/config/playbooks.ts';
import { readSeverityConfig } from '../../adapters/config/severity.ts';
import { nameCase, principalsOf } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { choosePlaybook } from '../../domain/incidents/playbooks/index.ts';
import { assessSeverity } from '../../domain/incidents/severity/assess-severity.ts';
import { caseId, followIncident, openCase, presumedFacts, recordFacts } from '../../domain/regulation/index.ts';
import type { ReportedFact } from '../../domain/regulation/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import { isExercise } from '../../domain/shared/exercise.ts';
import type { Command } from '../../domain/shared/journal/index.ts';
import { incidentJournal } from './incident-step.ts';
import { caseJournal } from './regulation-step.ts';

/** What systems know of an incident that classification and reports ask for. */
const factsOf = async (incident: IncidentState, revealed: ReadonlyMap<string, string>): Promise<ReportedFact[]> => {
  const { severityId, isActive, resource, origin, description, times, findingTypes } = incident;
  const hasCredential = principalsOf(incident, revealed).some(({ credentialUid }) => credentialUid !== undefined);
  const { criticality } = assessSeverity({ severityId, isActive, resourceUid: resource.uid }, readSeverityConfig());
  return presumedFacts({
    origin,
    description: revealed.get(description.ref) ?? incident.title,
    criticality,
    presumed: choosePlaybook({ findingTypes, hasCredential }, await readPlaybooks()).presumedFacts ?? {},
    ...(times.occurredAt === undefined ? {} : { occurredAt: times.occurredAt }),
    ...(times.recoveredAt === undefined ? {} : { recoveredAt: times.recoveredAt }),
  });
};

/** What people found, as the report asks for it; who found it said it. @law 2025/302 fields 4.1-4.3, 4.5 */
const rootCauseFacts = (
  { codes, summary }: NonNullable<IncidentState['rootCause']>,
  revealed: ReadonlyMap<string, string>,
): ReportedFact[] =>
  Object.entries({ ...codes, '4.5': revealed.get(summary.ref) }).flatMap(([field, value]) =>
    value === undefined ? [] : [{ key: `field.${field}`, value, basis: 'actual' }],
  );

/** Once it was activated, it was; standing it down changes nothing of the report. @law 2025/302 field 2.9 */
const CONTINUITY_ACTIVATED: ReportedFact[] = [{ key: 'field.2.9', value: true, basis: 'actual' }];

/**
 * The case of one entity that an incident touches: opened once, named in the incident's journal, and brought to what is known
 * of the incident now. `round` names the change of the incident it follows.
 */
export const openRegulatoryCase = async (
  incident: IncidentState,
  entityId: string,
  { from, round, by }: { from: string; round: string; by: (key: string) => Command },
): Promise<string> => {
  if (isExercise(incident.id)) throw new RefusedError('an exercise has no regulatory case: nobody outside hears of it');
  const [incidents, cases] = [incidentJournal(), caseJournal()];
  const id = caseId(incident.id, entityId);
  const { title, times, status } = incident;
  const revealed = await incidents.reveal(incident.id);
  const facts = await factsOf(incident, revealed);
  const about = { incidentId: incident.id, entityId, title, detectedAt: times.awareAt ?? times.firstSignalAt };
  await cases.execute(id, by('open'), openCase(about));
  await incidents.execute(incident.id, by(`name-case:${id}`), nameCase(id));
  await cases.execute(id, by(`facts:${round}`), recordFacts(facts, from));
  const { rootCause, continuity } = incident;
  if (rootCause !== undefined)
    await cases.execute(
      id,
      { ...by(`root-cause:${rootCause.summary.ref}`), actor: rootCause.by },
      recordFacts(rootCauseFacts(rootCause, revealed), rootCause.by),
    );
  if (continuity !== undefined)
    await cases.execute(
      id,
      { ...by(`continuity:${continuity.activatedAt}`), actor: continuity.by, occurredAt: continuity.activatedAt },
      recordFacts(CONTINUITY_ACTIVATED, continuity.by),
    );
  await cases.execute(id, by(`incident:${round}`), followIncident(status));
  return id;
};
