import { readPeople } from '../../adapters/config/people.ts';
import { s3EvidenceVault } from '../../adapters/s3/evidence-vault.ts';
import type { Person } from '../../contracts/config/people.ts';
import { chooseRelease, proposeRelease } from '../../domain/incidents/containment/index.ts';
import type { Change, ContainmentLook } from '../../domain/incidents/containment/index.ts';
import type { EvidenceVault } from '../../domain/incidents/evidence/index.ts';
import { releaseQuestion } from '../../domain/incidents/index.ts';
import type { IncidentState, SideQuestion } from '../../domain/incidents/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { askBeside } from '../_shared/ask-beside.ts';
import { actOf } from '../_shared/containment-act.ts';
import type { ForEachAction } from '../_shared/containment-act.ts';
import { lookOf } from '../_shared/containment-ports.ts';
import { incidentJournal, loadIncident } from '../_shared/incident-step.ts';
import { ReleaseInput } from '../_shared/release-input.ts';
import { requirePerson } from '../_shared/require-person.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

/** Who is asked for the second yes, or why nobody is; `changes`: what others did to the target since the capture. */
type Answer =
  | { kind: 'asked'; approvalId: string; action: string; changes: Change[] }
  | { kind: 'refused'; reason: string; changes: Change[] };

type Ports = {
  incidents: Journal<IncidentState>;
  vault: EvidenceVault;
  looks: ForEachAction<ContainmentLook>;
  people: () => Promise<readonly Person[]>;
  ask: (question: SideQuestion) => Promise<string>;
};

/** Proposes to release a containment: a name on a command line is believed by nobody, so a second person decides. */
export const proposeReleaseStep =
  ({ incidents, vault, looks, people, ask }: Ports) =>
  async (input: ReleaseInput, { now, request }: Invocation): Promise<Answer> => {
    const { incidentId, actor, reason, note, override } = input;
    await requirePerson(actor, people);
    const { containment, releases = 0 } = await loadIncident(incidents, { incidentId });
    const choice = chooseRelease(containment, input.action);
    if (choice.kind === 'unclear') return { kind: 'refused', reason: choice.reason, changes: [] };
    const { key, id } = choice.action;
    const look = await looks(id);
    const changes = await look.changes(await actOf(vault, choice.action));
    const command = {
      key: `propose-release:${key}:${reason}:${actor}:${String(releases)}`,
      actor,
      now,
      cause: { request },
    };
    const decide = proposeRelease({ action: key, reason, note, override }, changes);
    const executed = await incidents.execute(incidentId, command, decide);
    if (executed.kind === 'refused') return { kind: 'refused', reason: executed.reason, changes };
    const question = executed.state === undefined ? undefined : releaseQuestion(executed.state);
    if (question === undefined) return { kind: 'refused', reason: 'it is decided already', changes };
    return { kind: 'asked', approvalId: await ask(question), action: key, changes };
  };

export const handler = step(ReleaseInput, () =>
  proposeReleaseStep({
    incidents: incidentJournal(),
    vault: s3EvidenceVault(),
    looks: lookOf,
    people: readPeople,
    ask: askBeside,
  }),
);
