import * as z from 'zod/mini';
import { SealedContent } from '../../../contracts/journal-event.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { commitTo } from '../../shared/journal/index.ts';
import type { JournalExport } from '../export-format.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';

/** A sealed content and where in its event's data it stands, e.g. `actions.0.target.user`. */
type Sealed = { seq: number; place: string; ref: string; commitment: string };

const sealedIn = (value: unknown, seq: number, place: string): Sealed[] => {
  if (typeof value !== 'object' || value === null) return [];
  const content = z.safeParse(SealedContent, value);
  if (content.success) return [{ seq, place, ...content.data }];
  return Object.entries(value).flatMap(([key, inner]) => sealedIn(inner, seq, place === '' ? key : `${place}.${key}`));
};

const ERASED = '.sealed-content-erased';

/** What is not in the file: why, and which content of which event. */
export type Redaction = { journal: string; seq: number; place: string; why: 'erased' | 'withheld' };

/**
 * Every text in the file is the one its event committed to. What has no text is named: erased, when the journal says that
 * the data key was destroyed afterwards, or else withheld from this file.
 */
export const verifySealed = (
  { area, aggregateId, sealed }: JournalExport,
  events: readonly JournalEvent[],
): Finding | Redaction[] => {
  const erasedAt = events.findLast(({ type }) => type.endsWith(ERASED))?.seq ?? 0;
  const committed = events.flatMap(({ data, seq }) => sealedIn(data, seq, ''));
  const texts = new Map(sealed.map((content) => [content.ref, content]));
  const redactions: Redaction[] = [];
  for (const { seq, place, ref, commitment } of committed) {
    const content = texts.get(ref);
    if (content === undefined)
      redactions.push({ journal: `${area}/${aggregateId}`, seq, place, why: seq < erasedAt ? 'erased' : 'withheld' });
    else if (commitTo(content.salt, content.text) !== commitment)
      return finding(area, aggregateId, seq, `the sealed content ${place} is not what the event committed to`);
  }
  return foreignContent({ area, aggregateId, sealed }, committed) ?? redactions;
};

/** A text that no event committed to, or that stands there twice, was slipped in. */
const foreignContent = (
  { area, aggregateId, sealed }: Pick<JournalExport, 'area' | 'aggregateId' | 'sealed'>,
  committed: readonly Sealed[],
): Finding | undefined => {
  const known = new Set(committed.map(({ ref }) => ref));
  for (const { ref } of sealed)
    if (!known.delete(ref))
      return finding(
        area,
        aggregateId,
        Number.parseInt(ref, 10) || 0,
        `content ${ref} belongs to no event, or is there twice`,
      );
  return undefined;
};
