import * as z from 'zod/mini';
import {
  dropTask,
  finishTask,
  giveTask,
  IndicatorKind,
  raiseHypothesis,
  recordIndicator,
  settleHypothesis,
  VERDICTS,
} from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import type { Decision } from '../../domain/shared/journal/index.ts';

const Id = z.string().check(z.minLength(1));
const Text = z.string().check(z.minLength(10), z.maxLength(4000));
const common = { incidentId: Id, personId: Id };

/** What a person may say about the search for the cause. Moments are UTC ISO 8601. */
export const InvestigationCommand = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('suppose'), ...common, text: Text, owner: Id }),
  z.strictObject({ command: z.literal('settle'), ...common, key: Id, verdict: z.enum(VERDICTS), reason: Text }),
  z.strictObject({
    command: z.literal('task'),
    ...common,
    what: Text,
    owner: Id,
    dueAt: z.iso.datetime(),
    hypothesis: z.optional(Id),
  }),
  z.strictObject({ command: z.literal('done'), ...common, key: Id, found: Text }),
  z.strictObject({ command: z.literal('drop'), ...common, key: Id, reason: Text }),
  z.strictObject({
    command: z.literal('indicator'),
    ...common,
    kind: IndicatorKind,
    value: z.string().check(z.minLength(1), z.maxLength(2000)),
    seenAt: z.iso.datetime(),
    note: Text,
  }),
]);
export type InvestigationCommand = z.infer<typeof InvestigationCommand>;

/** The rule that judges the command. */
export const investigationRule = (
  input: InvestigationCommand,
  now: string,
): ((state: IncidentState | undefined) => Decision) => {
  switch (input.command) {
    case 'suppose':
      return raiseHypothesis(input);
    case 'settle':
      return settleHypothesis(input);
    case 'task':
      return giveTask(input, now);
    case 'done':
      return finishTask(input);
    case 'drop':
      return dropTask(input);
    case 'indicator':
      return recordIndicator(input);
  }
};
