import type { GovernedName } from '../../../contracts/config/governed.ts';
import { canonicalJson, personal } from '../../shared/journal/index.ts';
import type { Decision } from '../../shared/journal/index.ts';
import { changedFields, countEntries } from './changed-fields.ts';
import type { SettingsChangeState } from './state.ts';

/** A change as somebody wants it. `base`: the document as it holds now; both contents fit their schema. */
export type Proposal = {
  document: GovernedName;
  base: { version: number; content: object };
  content: object;
  by: string;
  reason: string;
  gaining: readonly string[];
};

/** A document is one item of a table, and its proposal one sealed item: 400 KB with everything around it. */
export const MOST_BYTES = 250_000;

/** Journals what is wanted, sealed; it holds nothing until a second person confirms it. */
export const proposeChange =
  ({ document, base, content, by, reason, gaining }: Proposal) =>
  (state: SettingsChangeState | undefined): Decision => {
    if (state !== undefined) return { kind: 'nothing' };
    const changes = changedFields(base.content, content);
    if (changes.length === 0) return { kind: 'refused', reason: 'nothing would change' };
    const text = canonicalJson(content);
    if (Buffer.byteLength(text) > MOST_BYTES)
      return { kind: 'refused', reason: `the document would be larger than ${String(MOST_BYTES)} bytes` };
    return {
      kind: 'event',
      type: 'people.settings-change-proposed',
      data: {
        document,
        baseVersion: base.version,
        content: personal(text),
        reason: personal(reason),
        by,
        gaining: [...gaining],
        counts: countEntries(changes),
      },
    };
  };
