import * as z from 'zod/mini';
import { Severity } from '../../contracts/severity.ts';
import { changeSeverity, dismissIncident, reopenIncident } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Command, Decision, Loaded } from '../../domain/shared/journal/index.ts';
import type { Invocation } from './step.ts';

const Reason = z.string().check(z.minLength(10));
const common = { incidentId: z.string(), personId: z.string(), reason: Reason };

/** What a person may command an incident to do. */
export const IncidentCommand = z.discriminatedUnion('command', [
  z.object({ command: z.literal('dismiss'), ...common }),
  z.object({ command: z.literal('reopen'), ...common }),
  z.object({ command: z.literal('change-severity'), severity: Severity, ...common }),
]);
export type IncidentCommand = z.infer<typeof IncidentCommand>;

/** The rule that judges the command. */
export const ruleOf = (input: IncidentCommand): ((state: IncidentState | undefined) => Decision) => {
  if (input.command === 'dismiss') return dismissIncident(input.reason);
  if (input.command === 'reopen') return reopenIncident(input.reason);
  return changeSeverity(input.severity, input.reason);
};

/** The same command of the same person about the same state is one; reopening raises the fence to the next run. */
export const commandOf = (
  input: IncidentCommand,
  before: Loaded<IncidentState>,
  { now, request }: Invocation,
): Command => {
  const { command, personId } = input;
  const what = command === 'change-severity' ? `${command}:${input.severity}` : command;
  return {
    key: `${what}:${personId}:${String(before.seq)}`,
    actor: `person:${personId}`,
    now,
    cause: { request },
    ...(command === 'reopen' ? { run: before.state.run + 1 } : {}),
  };
};
