import * as z from 'zod/mini';
import type { Effects } from '../blast-radius.ts';
import type { CapturedSettings, SettingsRule, SettingsStore } from '../settings-action.ts';
import { isQuarantine, quarantinePolicy } from './quarantine-policy.ts';

/** S3's four switches against public access; null where the bucket has none of its own. */
const PublicAccessBlock = z.object({
  blockPublicAcls: z.boolean(),
  ignorePublicAcls: z.boolean(),
  blockPublicPolicy: z.boolean(),
  restrictPublicBuckets: z.boolean(),
});

/** Who gets into a bucket. `policy` byte for byte as S3 gives it, null where there is none. */
export const BucketSettings = z.object({
  publicAccessBlock: z.nullable(PublicAccessBlock),
  policy: z.nullable(z.string()),
});
export type BucketSettings = z.infer<typeof BucketSettings>;

/** `keepsAccess`: patterns of ARNs whom the quarantine lets in. `isPublic`: S3's own judgement of the policy. */
export const BucketContext = z.object({ keepsAccess: z.array(z.string()), isPublic: z.boolean() });
export type BucketContext = z.infer<typeof BucketContext>;

export type BucketStore = SettingsStore<BucketSettings, BucketContext>;

const ALL_BLOCKED = {
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
};

const PRINCIPAL = /"(?:AWS|Service|Federated|CanonicalUser)"\s*:\s*(\[[^\]]*\]|"[^"]*")/g;

/** Whom a policy names, each once. */
const namedIn = (policy: string): string[] => [
  ...new Set([...policy.matchAll(PRINCIPAL)].flatMap(([, names = '']) => names.match(/[^"[\],\s]+/g) ?? [])),
];

const notesOn = ({ settings: { policy, publicAccessBlock }, context }: Captured): string[] => [
  context.isPublic ? 'The bucket is public now.' : 'The bucket’s policy makes it public to nobody now.',
  publicAccessBlock === null ? 'It has no block of public access of its own.' : 'It has a block of public access.',
  policy === null ? 'It has no policy.' : `Its policy names: ${namedIn(policy).join(', ') || 'nobody'}.`,
];

type Captured = CapturedSettings<BucketSettings, BucketContext>;

const effects = (captured: Captured): Effects => ({
  stops: [
    `every read, write and listing of bucket ${captured.target['bucket'] ?? ''}, by people, programs and AWS services.`,
    'deliveries of logs and replicas into the bucket: what arrives meanwhile is refused and may be lost.',
  ],
  goesOn: [
    `access of ${captured.context.keepsAccess.join(', ')}.`,
    'the bucket’s own rules: lifecycle, replication out, object locks.',
  ],
  notes: notesOn(captured),
});

/** Nobody gets in but Holdfast and the emergency access: public access blocked, and a policy that denies everything else. */
export const quarantineBucket: SettingsRule<BucketSettings, BucketContext> = {
  settings: BucketSettings,
  context: BucketContext,
  contained: (_before, _occurredAt, { arn, context: { keepsAccess } }) => ({
    publicAccessBlock: ALL_BLOCKED,
    policy: quarantinePolicy(arn, keepsAccess),
  }),
  effects,
  proof: ({ publicAccessBlock, policy }) => ({
    publicAccess:
      Object.values(publicAccessBlock ?? {}).every((blocked) => blocked) && publicAccessBlock !== null
        ? 'blocked'
        : 'not blocked',
    policy: policy === null ? 'none' : isQuarantine(policy) ? 'quarantine' : 'of the owner',
  }),
};
