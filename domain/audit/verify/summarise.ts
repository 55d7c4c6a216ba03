import type { AuditExport } from '../export-format.ts';
import type { Redaction } from './verify-sealed.ts';
import type { Verified } from './verification.ts';

const TRUST = {
  pinned: (fingerprint: string) => `heads signed by the pinned key ${fingerprint.slice(0, 16)}`,
  'from-file': () => 'NOT PROVEN: no public key is pinned, and the one in the file proves nothing',
  none: () => 'signatures NOT CHECKED, as asked: hashes alone do not show who wrote them',
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** `incidents/INC-1 event 4: principal (erased)`. */
export const describeRedaction = ({ journal, seq, place, why }: Redaction): string =>
  `${journal} event ${seq}: ${place} (${why})`;

/** The good end of a verification in one line: what was counted, who vouches for it, what was redacted. */
export const summarise = (file: AuditExport, counted: Omit<Verified, 'ok' | 'summary'>): string =>
  [
    `${file.incidentId}: ${plural(counted.events, 'event')} in ${plural(counted.journals, 'journal')}, every hash and link holds`,
    TRUST[counted.trust](file.key.fingerprint),
    `${counted.covered} under ${plural(counted.roots, 'signed daily root')}, ${counted.notYetCovered} not yet under a root`,
    counted.redactions.length === 0
      ? 'nothing redacted'
      : `${counted.redactions.length} redacted: ${counted.redactions.map(describeRedaction).join(', ')}`,
  ].join('; ');
