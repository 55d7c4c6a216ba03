import * as z from 'zod/mini';
import { Severity } from '../../contracts/severity.ts';
import {
  activateContinuity,
  changeSeverity,
  dismissIncident,
  LINK_KINDS,
  linkIncidents,
  mergeIncident,
  proposeHandOver,
  reopenIncident,
  requestRunbook,
  restrictCase,
  standContinuityDown,
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
  z.object({
    command: z.literal('run-runbook'),
    runbook: z.string().check(z.minLength(2), z.maxLength(60)),
    ...common,
    reason: Reason,
  }),
  z.object({
    command: z.literal('activate-continuity'),
    plan: z.string().check(z.minLength(3), z.maxLength(120)),
    ...common,
    reason: Reason,
  }),
  z.object({ command: z.literal('stand-continuity-down'), ...common, reason: Reason }),
  z.object({
    command: z.literal('link'),
    to: z.string().check(z.minLength(1)),
    kind: z.enum(LINK_KINDS),
    ...common,
    reason: Reason,
  }),
  z.object({ command: z.literal('merge'), into: z.string().check(z.minLength(1)), ...common, reason: Reason }),
]);
export type IncidentCommand = z.infer<typeof IncidentCommand>;

type Rule = (state: IncidentState | undefined) => Decision;
type Rules = { [C in IncidentCommand['command']]: (input: Extract<IncidentCommand, { command: C }>) => Rule };

const RULES: Rules = {
  dismiss: ({ reason }) => dismissIncident(reason),
  reopen: ({ reason }) => reopenIncident(reason),
  'hand-over': proposeHandOver,
  restrict: ({ to, reason }) => restrictCase(to, reason),
  'run-runbook': ({ runbook, reason }) => requestRunbook(runbook, reason),
  'activate-continuity': ({ plan, reason }) => activateContinuity(plan, reason),
  'stand-continuity-down': ({ reason }) => standContinuityDown(reason),
  link: ({ to, kind, reason }) => linkIncidents(to, kind, reason),
  merge: ({ into, reason }) => mergeIncident(into, reason),
  'change-severity': ({ severity, reason }) => changeSeverity(severity, reason),
};

const ruleFor = <C extends IncidentCommand['command']>(
  command: C,
  input: Extract<IncidentCommand, { command: C }>,
): Rule => RULES[command](input);

/** The rule that judges the command. */
export const ruleOf = (input: IncidentCommand): Rule => ruleFor(input.command, input);

const whatOf = (input: IncidentCommand): string => {
  if (input.command === 'change-severity') return `${input.command}:${input.severity}`;
  if (input.command === 'link') return `${input.command}:${input.to}:${input.kind}`;
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
