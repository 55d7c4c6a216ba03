import type { AuditExport } from '../export-format.ts';
import { HeadsStatement, readStatement } from '../statements.ts';
import type { Redaction } from './verify-sealed.ts';
import type { Trust, Verified } from './verification.ts';

/** Who vouches for what was signed, in words. */
export const vouched = (trust: Trust, fingerprint: string, what = 'heads'): string => {
  if (trust.kind === 'from-file') return 'NOT PROVEN: no public key is pinned, and the one in the file proves nothing';
  if (trust.kind === 'none') return 'signatures NOT CHECKED, as asked: hashes alone do not show who wrote them';
  const from = trust.from === undefined ? '' : ` (${trust.from})`;
  return `${what} signed by the pinned key ${fingerprint.slice(0, 16)}${from}`;
};

/** Without fractions of a second. */
const moment = (time: string): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** `incidents/INC-1 event 4: principal (erased)`. */
export const describeRedaction = ({ journal, seq, place, why }: Redaction): string =>
  `${journal} event ${seq}: ${place} (${why})`;

/** What counsel kept out of the file, as the signed heads say it. */
const withheldIn = ({ heads }: AuditExport): string[] =>
  (readStatement(HeadsStatement, heads.statement)?.withheld ?? []).map(
    ({ by, pieces }) => `${plural(pieces, 'item')} withheld by ${by}`,
  );

/** The good end of a verification in one line: what was counted, who vouches for it, of when it is, what was redacted. */
export const summarise = (file: AuditExport, counted: Omit<Verified, 'ok' | 'summary'>, trust: Trust): string =>
  [
    `${file.incidentId}: ${plural(counted.events, 'event')} in ${plural(counted.journals, 'journal')}, every hash and link holds`,
    vouched(trust, file.key.fingerprint),
    `as of ${moment(counted.headsTime)}, when the heads were signed`,
    `${counted.covered} under ${plural(counted.roots, 'signed daily root')}, ${counted.notYetCovered} not yet under a root`,
    counted.redactions.length === 0
      ? 'nothing redacted'
      : `${counted.redactions.length} redacted: ${counted.redactions.map(describeRedaction).join(', ')}`,
    ...withheldIn(file),
  ].join('; ');
