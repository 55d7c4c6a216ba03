import * as z from 'zod/mini';
import { Role } from './people.ts';

/** What a step can do by itself; each has a file of its name in domain/incidents/recovery/actions. */
export const RUNBOOK_ACTIONS = ['restore-table', 'run-automation'] as const;
export const RunbookActionId = z.enum(RUNBOOK_ACTIONS);
export type RunbookActionId = z.infer<typeof RunbookActionId>;

/** What a step can look at; each has a file of its name in domain/incidents/recovery/checks. */
export const RUNBOOK_CHECKS = ['restored-data-equal', 'service-answers'] as const;
export const RunbookCheckId = z.enum(RUNBOOK_CHECKS);
export type RunbookCheckId = z.infer<typeof RunbookCheckId>;

const Text = z.string().check(z.minLength(3), z.maxLength(300));
const Id = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/));
const common = { id: Id, title: Text };

/** A step: a system acts, a person acts and says so, or something is looked at. */
export const RunbookStep = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('api'),
      ...common,
      action: RunbookActionId,
      /** Of run-automation: a state machine `holdfast-runbook-<name>` of the bank, and the one that takes it back. */
      automation: z.optional(Id),
      rollback: z.optional(Id),
    })
    .check(
      z.refine(({ action, automation }) => (action === 'run-automation') === (automation !== undefined), {
        path: ['automation'],
        message: 'run-automation names one, and no other action does',
      }),
    ),
  z.strictObject({
    kind: z.literal('person'),
    ...common,
    /** Who does it, and says that it is done. */
    who: Role,
    instructions: Text,
    /** What they are asked to take back when a later step fails; without it there is nothing to take back. */
    rollback: z.optional(Text),
  }),
  z.strictObject({ kind: z.literal('check'), ...common, check: RunbookCheckId }),
]);
export type RunbookStep = z.infer<typeof RunbookStep>;

/** As many as the incident's state can carry. */
const MOST_STEPS = 12;

/** How something is remedied or recovered (config/runbooks/<id>.json): steps in their order, each with what takes it back. */
export const Runbook = z
  .strictObject({
    id: Id,
    title: Text,
    /** Types of resources (OCSF, as Security Hub names them) that it is run for, one by one; without it once for the incident. */
    appliesTo: z.optional(z.array(z.string().check(z.minLength(1))).check(z.minLength(1))),
    steps: z.array(RunbookStep).check(z.minLength(1), z.maxLength(MOST_STEPS)),
  })
  .check(
    z.refine(({ steps }) => new Set(steps.map(({ id }) => id)).size === steps.length, {
      path: ['steps'],
      message: 'two steps have the same id',
    }),
  );
export type Runbook = z.infer<typeof Runbook>;
