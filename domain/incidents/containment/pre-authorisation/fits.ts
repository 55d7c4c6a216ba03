import type { PreAuthorisation } from '../../../../contracts/config/pre-authorisations.ts';
import type { Criticality } from '../../../../contracts/config/severity.ts';
import type { ContainmentActionId } from '../../../../contracts/config/playbook.ts';

/** Why an action is asked about although somebody signed something about it, in the order in which it is looked at. */
export const ASK_REASONS = [
  'none-signed',
  'signer-not-ciso',
  'not-yet-valid',
  'expired',
  'sender-not-authenticated',
  'confidence-too-low',
  'asset-critical',
  'asset-class',
  'cap-reached',
  'breaker-open',
] as const;
export type AskReason = (typeof ASK_REASONS)[number];

/** A planned action as the signature is held against it. `arn`: of the target, as IAM itself names it. */
export type PlannedAction = {
  key: string;
  id: ContainmentActionId;
  arn: string;
  criticality: Criticality;
  /** How sure proven senders are, 0 to 100; undefined when no proven sender named the target. */
  confidence: number | undefined;
};

/** What a signature is held against beside the action. `cisos`: ids of those who hold the role now; `now` UTC ISO 8601. */
export type Circumstances = { playbook: string; cisos: readonly string[]; now: string };

type Refusal = Exclude<AskReason, 'none-signed' | 'cap-reached' | 'breaker-open'>;

const ofSignature = (
  { signedBy, signedAt, expiresAt }: PreAuthorisation,
  { cisos, now }: Circumstances,
): Refusal | undefined => {
  if (!cisos.includes(signedBy)) return 'signer-not-ciso';
  if (Date.parse(now) < Date.parse(signedAt)) return 'not-yet-valid';
  return Date.parse(now) >= Date.parse(expiresAt) ? 'expired' : undefined;
};

const ofTrust = ({ minimumConfidence }: PreAuthorisation, { confidence }: PlannedAction): Refusal | undefined => {
  if (confidence === undefined) return 'sender-not-authenticated';
  return confidence < minimumConfidence ? 'confidence-too-low' : undefined;
};

/** An asset of a critical function is contained without asking only when it is named. */
const ofAsset = (
  { assetClass, namedAssets }: PreAuthorisation,
  { arn, criticality }: PlannedAction,
): Refusal | undefined => {
  if (namedAssets.includes(arn)) return undefined;
  if (criticality === 'critical') return 'asset-critical';
  return assetClass.includes(criticality) ? undefined : 'asset-class';
};

/** Whether somebody signed anything about this action of this playbook, whatever came of it since. */
export const isAbout = ({ playbook, action }: PreAuthorisation, about: { playbook: string; id: string }): boolean =>
  playbook === about.playbook && action === about.id;

/** Why the signature does not cover the action, cap aside; undefined when it does. */
export const whyNotCovered = (
  signed: PreAuthorisation,
  action: PlannedAction,
  circumstances: Circumstances,
): Refusal | undefined => ofSignature(signed, circumstances) ?? ofTrust(signed, action) ?? ofAsset(signed, action);
