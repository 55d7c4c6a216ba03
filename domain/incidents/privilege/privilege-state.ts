import * as z from 'zod/mini';
import type { SealedContent } from '../../../contracts/journal-event.ts';

/** Something that counsel keeps out of every pack: a note of their own, or a piece of the incident's evidence. */
export type PrivilegedItem = {
  /** `P1`, `P2`, ... */
  key: string;
  /** The actor who put it there. */
  by: string;
  /** JSON of a PrivilegedContent. */
  content: SealedContent;
};

/** Of a note its text; of a piece the key of its object. */
export const PrivilegedContent = z.object({ kind: z.enum(['note', 'piece']), text: z.string() });
export type PrivilegedContent = z.infer<typeof PrivilegedContent>;

/** What an item holds; undefined when it was erased. `revealed`: the stream's sealed contents by ref. */
export const contentOf = (
  { content }: PrivilegedItem,
  revealed: ReadonlyMap<string, string>,
): PrivilegedContent | undefined => {
  const text = revealed.get(content.ref);
  return text === undefined ? undefined : PrivilegedContent.parse(JSON.parse(text));
};

/** The privileged stream of one incident: a journal of its own, under a key of its own. */
export type PrivilegeState = {
  id: string;
  incidentId: string;
  /** Directory id of the counsel who opened it. */
  openedBy: string;
  /** Directory ids of those who may read and add; who opened it is one of them. */
  admitted: string[];
  items: PrivilegedItem[];
};

const PRIVILEGED = '.privileged';

/** The id of an incident's privileged stream. */
export const privilegeId = (incidentId: string): string => `${incidentId}${PRIVILEGED}`;

/** Whether a journal of the incidents is a privileged stream. */
export const isPrivilegeId = (id: string): boolean => id.endsWith(PRIVILEGED);
