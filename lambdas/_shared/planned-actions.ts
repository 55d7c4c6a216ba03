import type { PreAuthorisationsConfig } from '../../contracts/config/pre-authorisations.ts';
import type { SeverityConfig } from '../../contracts/config/severity.ts';
import { BlastRadius, vouchedFor, voicesFor } from '../../domain/incidents/containment/index.ts';
import type { ActionState, PlannedAction } from '../../domain/incidents/containment/index.ts';
import { criticalityOf, principalOf } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import { targetOf } from './containment-act.ts';

type Measures = { sourceConfidence: PreAuthorisationsConfig['sourceConfidence']; severity: SeverityConfig };

/** Whom the act would stop, as IAM itself named them when it was rehearsed. Throws when that was erased. */
const arnOf = ({ key, blastRadius }: ActionState, revealed: ReadonlyMap<string, string>): string => {
  const text = revealed.get(blastRadius.ref);
  if (text === undefined) throw new RefusedError(`the blast radius of action ${key} is erased`);
  return BlastRadius.parse(JSON.parse(text)).arn;
};

/** The actions that wait for a yes, with all that a signature is held against. */
export const plannedActions = (
  { containment, voices = [] }: IncidentState,
  revealed: ReadonlyMap<string, string>,
  { sourceConfidence, severity }: Measures,
): PlannedAction[] => {
  const principalAt = (ref: string) => principalOf({ principal: { ref, commitment: '' } }, revealed);
  return (containment?.actions ?? [])
    .filter(({ status }) => status === 'planned')
    .map((action) => {
      const arn = arnOf(action, revealed);
      const { accessKey = '' } = targetOf(action, revealed);
      const confidence = vouchedFor(voicesFor(accessKey, voices, principalAt), sourceConfidence);
      return { key: action.key, id: action.id, arn, criticality: criticalityOf(arn, severity).criticality, confidence };
    });
};
