import type { Collected, EvidenceRequest } from '../../../../domain/incidents/evidence/index.ts';

/** What a source is asked, about a bucket, as it holds unless said otherwise. */
export const requestOf = (change: Partial<EvidenceRequest> = {}): EvidenceRequest => ({
  incidentId: 'INC-1',
  round: 1,
  tier: 0,
  signalUid: 's-1',
  account: '000000000000',
  region: 'eu-central-1',
  principal: { type: 'IAMUser', name: 'svc-payments', credentialUid: 'AKIA0000000000000001' },
  resource: { type: 'AwsS3Bucket', uid: 'arn:aws:s3:::ledger', name: 'ledger' },
  since: '2026-03-01T10:00:00.000Z',
  now: '2026-03-01T11:00:00.000Z',
  signal: new AbortController().signal,
  ...change,
});

/** The JSON that was collected, or the answer that there is none. */
export const readCollected = async (collected: Collected): Promise<unknown> => {
  if (collected.kind === 'missing') return collected;
  if (typeof collected.content === 'string') return JSON.parse(collected.content);
  const pieces: string[] = [];
  for await (const piece of collected.content) pieces.push(Buffer.from(piece).toString('utf8'));
  return JSON.parse(pieces.join(''));
};
