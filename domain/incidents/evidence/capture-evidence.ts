import type { EvidenceItemId } from '../../../contracts/config/playbook.ts';
import { evidenceKey } from './evidence-key.ts';
import type { EvidenceRequest, EvidenceSource } from './evidence-source.ts';
import type { CaptureResult } from './evidence-state.ts';
import type { EvidenceVault } from './evidence-vault.ts';

/**
 * Collects one item into the vault. What an earlier try stored stands: evidence is the first look, not the last.
 */
export const captureEvidence = async (
  vault: EvidenceVault,
  sources: readonly EvidenceSource[],
  item: EvidenceItemId,
  request: EvidenceRequest,
): Promise<CaptureResult> => {
  const key = evidenceKey(request, item);
  const earlier = await vault.find(key);
  if (earlier !== undefined) return { kind: 'captured', item, ...earlier };
  const source = sources.find((one) => one.item === item);
  if (source === undefined) return { kind: 'missing', item, reason: 'there is no source for it' };
  const collected = await source.collect(request);
  if (collected.kind === 'missing') return { ...collected, item };
  return { kind: 'captured', item, ...(await vault.put(key, collected.content, request.now)) };
};
