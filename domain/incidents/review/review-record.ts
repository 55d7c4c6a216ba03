import * as z from 'zod/mini';

/**
 * What the review says about the framework for managing ICT risk: it was looked at and holds, it has to change, or it will
 * be looked at. None of these says that nobody has to.
 * @law 2022/2554 Art. 6(5)
 */
export const FRAMEWORK_DECISIONS = ['holds', 'changes', 'ordered'] as const;
export type FrameworkDecision = (typeof FRAMEWORK_DECISIONS)[number];

/** Something to be done after a review. `owner`: a directory id; `dueOn`: a calendar day, `2026-12-01`. */
const PlannedAction = z.object({
  what: z.string(),
  owner: z.string(),
  dueOn: z.string(),
  /** The control or playbook it is to change: `playbook/leaked-access-key`, `settings/rotas`, `control/...`. */
  changes: z.optional(z.string()),
});

/** What the people who review an incident write down. It asks how the work went, never who was at fault. */
export const ReviewRecord = z.object({
  summary: z.string(),
  wentWell: z.string(),
  /** What made it harder or slower than it had to be. */
  slowed: z.string(),
  /** Where it could have gone worse. */
  lucky: z.optional(z.string()),
  toChange: z.string(),
  actions: z.array(PlannedAction),
  framework: z.optional(
    z.object({
      decision: z.enum(FRAMEWORK_DECISIONS),
      why: z.string(),
      /** Who changes or reviews it, and by when; needless where it holds. */
      owner: z.optional(z.string()),
      dueOn: z.optional(z.string()),
    }),
  ),
});
export type ReviewRecord = z.infer<typeof ReviewRecord>;

/** The review that lies in a vote as JSON; undefined where there is none or it was erased. */
export const readRecord = (text: string | undefined): ReviewRecord | undefined =>
  text === undefined ? undefined : ReviewRecord.parse(JSON.parse(text));
