import * as z from 'zod/mini';
import { Role } from './people.ts';

const Minutes = z.int().check(z.gte(1), z.lte(1440));
const Roles = z.array(Role).check(z.minLength(1));

/** What silence leads to before the deadline: a reminder, the next tier is asked, the managers of the silent are told. */
export const CHAIN_STEPS = ['remind', 'next-tier', 'manager'] as const;
export const ChainStep = z.enum(CHAIN_STEPS);
export type ChainStep = z.infer<typeof ChainStep>;

/** How many distinct people must approve, or one from each of two groups of roles; one who rejects ends it. */
export const Quorum = z.union([
  z.int().check(z.gte(1), z.lte(3)),
  z.strictObject({ oneOfEach: z.tuple([Roles, Roles]) }),
]);
export type Quorum = z.infer<typeof Quorum>;

const Policy = z.strictObject({
  /** Roles asked at first, and those asked after them. */
  tiers: z.array(Roles).check(z.minLength(1)),
  quorum: Quorum,
  /** In order of time, minutes after asking. The last `next-tier` asks everybody who is left. */
  chain: z.array(z.strictObject({ afterMinutes: Minutes, step: ChainStep })),
  deadlineMinutes: Minutes,
  /** At the deadline: nothing is allowed, or everybody left and the managers get one more deadline, and then nothing. */
  onSilence: z.enum(['deny', 'escalate']),
  /** Whether a decision needs a factor bound to the person. */
  factor: z.enum(['required', 'none']),
  /** Whether one of them may decide alone when nobody else can be reached; it is reviewed afterwards. */
  breakGlass: z.optional(z.boolean()),
});

/** Whether more than one person must approve. */
const takesSeveral = ({ quorum }: Pick<z.infer<typeof Policy>, 'quorum'>): boolean =>
  typeof quorum === 'object' || quorum > 1;

const isInOrder = ({ chain, deadlineMinutes }: z.infer<typeof Policy>): boolean => {
  const moments = [0, ...chain.map(({ afterMinutes }) => afterMinutes), deadlineMinutes];
  return moments.every((moment, index) => index === 0 || moment > (moments[index - 1] ?? 0));
};

/** Whoever is asked counts on one side at least, and each side is asked. */
const hasBothSides = ({ quorum, tiers }: z.infer<typeof Policy>): boolean => {
  if (typeof quorum !== 'object') return true;
  const [one, other] = quorum.oneOfEach;
  const [asked, counted] = [new Set(tiers.flat()), new Set([...one, ...other])];
  return asked.size === counted.size && [...asked].every((role) => counted.has(role));
};

/** Who is asked, how many must agree, and what silence leads to. It never consents. */
export const ApprovalPolicy = Policy.check(
  z.refine(isInOrder, { path: ['chain'], message: 'the steps and the deadline must follow each other' }),
  z.refine(hasBothSides, { path: ['quorum'], message: 'the roles of the two sides must be the roles that are asked' }),
  z.refine((policy) => !takesSeveral(policy) || policy.factor === 'required', {
    path: ['factor'],
    message: 'every vote of a quorum needs a factor',
  }),
  z.refine((policy) => policy.breakGlass !== true || takesSeveral(policy), {
    path: ['breakGlass'],
    message: 'only a quorum can be broken',
  }),
);
export type ApprovalPolicy = z.infer<typeof ApprovalPolicy>;
