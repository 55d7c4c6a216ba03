import * as z from 'zod/mini';
import { Severity } from '../../contracts/severity.ts';
import {
  changeSeverity,
  dismissIncident,
  mergeIncident,
  proposeHandOver,
  reopenIncident,
  restrictCase,
} from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Command, Decision, Loaded } from '../../domain/shared/journal/index.ts';
import type { Invocation } from './step.ts';

const Reason = z.string().check(z.minLength(10));
const PersonId = z.string().check(z.minLength(1));
const common = { incidentId: z.string(), personId: PersonId };

/** What a person may command an incident to do. */
export const IncidentCommand = z.discriminatedUnion('command', [
  z.object({ command: z.literal('dismiss'), ...common, reason: Reason }),
  z.object({ command: z.literal('reopen'), ...common, reason: Reason }),
  z.object({ command: z.literal('change-severity'), severity: Severity, ...common, reason: Reason }),
  z.object({
    command: z.literal('hand-over'),
    ...common,
    to: PersonId,
    summary: z.string().check(z.minLength(20), z.maxLength(4000)),
  }),
  z.object({
    command: z.literal('restrict'),
    ...common,
    to: z.array(PersonId).check(z.minLength(1), z.maxLength(30)),
    reason: Reason,
  }),
  z.object({ command: z.literal('merge'), into: z.string().check(z.minLength(1)), ...common, reason: Reason }),
]);
export type IncidentCommand = z.infer<typeof IncidentCommand>;

/** The rule that judges the command. */
export const ruleOf = (input: IncidentCommand): ((state: IncidentState | undefined) => Decision) => {
  switch (input.command) {
    case 'dismiss':
      return dismissIncident(input.reason);
    case 'reopen':
      return reopenIncident(input.reason);
    case 'hand-over':
      return proposeHandOver(input);
    case 'restrict':
      return restrictCase(input.to, input.reason);
    case 'merge':
      return mergeIncident(input.into, input.reason);
    case 'change-severity':
      return changeSeverity(input.severity, input.reason);
  }
};

const whatOf = (input: IncidentCommand): string => {
  if (input.command === 'change-severity') return `${input.command}:${input.severity}`;
  if (input.command === 'merge') return `${input.command}:${input.into}`;
  return input.command === 'hand-over' ? `${input.command}:${input.to}` : input.command;
};

/** The same command of the same person about the same state is one; reopening raises the fence to the next run. */
export const commandOf = (
  input: IncidentCommand,
  before: Loaded<IncidentState>,
  { now, request }: Invocation,
): Command => ({
  key: `${whatOf(input)}:${input.personId}:${String(before.seq)}`,
  actor: `person:${input.personId}`,
  now,
  cause: { request },
  ...(input.command === 'reopen' ? { run: before.state.run + 1 } : {}),
});
