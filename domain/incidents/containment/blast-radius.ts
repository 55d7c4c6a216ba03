import * as z from 'zod/mini';

/** What an act stops and what goes on all the same, in sentences; `notes` are what else the person should know. */
export const Effects = z.object({
  stops: z.array(z.string()),
  goesOn: z.array(z.string()),
  notes: z.array(z.string()),
});
export type Effects = z.infer<typeof Effects>;

/** Who and what stops when the action is carried out on the resource `arn`. Personal: sealed in the journal. */
export const BlastRadius = z.extend(Effects, { arn: z.string() });
export type BlastRadius = z.infer<typeof BlastRadius>;

/** In sentences, for the person who decides. */
export const describeBlastRadius = ({ stops, goesOn, notes }: BlastRadius): string[] => [
  ...stops.map((what) => `Stops: ${what}`),
  ...goesOn.map((what) => `Goes on: ${what}`),
  ...notes,
];
