import { personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import type { PrivilegeState, PrivilegedContent } from './privilege-state.ts';

/** State stays small. */
const MOST_ITEMS = 100;

const admitted =
  (personId: string, decide: (state: PrivilegeState) => Decision) =>
  (state: PrivilegeState | undefined): Decision => {
    // Whoever is not admitted is told what whoever mistypes it is told.
    if (state?.admitted.includes(personId) !== true) return { kind: 'refused', reason: 'there is no such stream' };
    return decide(state);
  };

/** What is added: a note of counsel's work, or a piece of evidence that is withheld from now on. */
export type Added = PrivilegedContent & { personId: string };

/** Puts something into the stream. Which it is stands in the sealed content alone. */
export const addPrivileged = ({ personId, kind, text }: Added) =>
  admitted(personId, ({ items }) => {
    if (items.length >= MOST_ITEMS) return { kind: 'refused', reason: `it holds ${String(MOST_ITEMS)} items already` };
    const key = `P${String(items.length + 1)}`;
    const content = personal(JSON.stringify({ kind, text }));
    return { kind: 'event', type: 'incidents.privileged-item-added', data: { key, content } };
  });

/** Somebody who is admitted reads the stream: that is on record, like every touch of evidence. */
export const readPrivileged = ({ personId, reason }: { personId: string; reason: string }) =>
  admitted(personId, ({ items }) => ({
    kind: 'event',
    type: 'incidents.privileged-read',
    data: { items: items.length, reason: personal(reason) },
  }));
