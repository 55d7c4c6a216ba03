import { EvidencePieces, MissingPieces } from '../../incidents/index.ts';
import type { EvidenceItem } from '../pages/approval-view.ts';
import type { CaseFile } from './case-file.ts';

const collected = ({ events }: CaseFile) => events.filter(({ type }) => type === 'incidents.evidence-collected');

/** The evidence stored so far, with its hashes. */
export const capturedEvidence = (file: CaseFile): EvidenceItem[] =>
  collected(file).flatMap(({ data, occurredAt }) =>
    EvidencePieces.parse(data).items.map(({ item, sha256 }) => ({ name: item, sha256, capturedAt: occurredAt })),
  );

/** What could not be captured, with the reason: one line each. */
export const missingEvidence = (file: CaseFile): string[] =>
  collected(file).flatMap(({ data }) =>
    MissingPieces.parse(data).missing.map(({ item, reason }) => `${item}: ${reason}`),
  );
