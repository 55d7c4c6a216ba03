import * as z from 'zod/mini';
import type { Matter } from '../../../domain/approvals/index.ts';
import { changedFields, changeRefused } from '../../../domain/people/index.ts';
import type { SettingsChangeState, SettingsStore } from '../../../domain/people/index.ts';
import { NotFoundError } from '../../../domain/shared/errors.ts';
import { settingsStore } from '../settings-step.ts';
import type { MatterPort } from './matter-port.ts';

const ERASED = '(erased)';
const Content = z.record(z.string(), z.unknown());

const titleOf = ({ document, counts }: SettingsChangeState): string => {
  const touched = (['added', 'changed', 'removed'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${String(counts[kind])} ${kind}`);
  return `Change of ${document}: ${touched.join(', ')}`;
};

const OVERTAKEN =
  'Another change of this document was confirmed since this one was proposed: confirming it changes nothing any more.';

/** What would be different, against the document as it holds now. */
const differences = async (
  store: SettingsStore,
  { document, baseVersion, status, content }: SettingsChangeState,
  revealed: ReadonlyMap<string, string>,
): Promise<Pick<Matter, 'changes' | 'changed'>> => {
  const current = await store.read(document);
  if (status !== 'proposed') return { changes: [], changed: [] };
  if (current.version !== baseVersion) return { changes: [OVERTAKEN], changed: [] };
  const wanted = Content.parse(JSON.parse(revealed.get(content.ref) ?? '{}'));
  return { changes: [], changed: changedFields(current.content, wanted) };
};

/** A change of a governed document, proposed by one person, for the second. */
export const settingsChangeOf = (open: () => SettingsStore): MatterPort => ({
  read: async (id) => {
    const store = open();
    const [loaded, revealed] = await Promise.all([store.changes.load(id), store.changes.reveal(id)]);
    if (loaded === undefined) throw new NotFoundError(`change ${id} does not exist`);
    const { state } = loaded;
    return {
      title: titleOf(state),
      isOpen: state.status === 'proposed',
      proposedBy: state.by,
      proposedAt: state.proposedAt,
      reason: revealed.get(state.reason.ref) ?? ERASED,
      involved: [...new Set([state.by, ...state.gaining])],
      ...(await differences(store, state, revealed)),
    };
  },
  apply: async (id, { decision }, command) => {
    const store = open();
    await (decision === 'approved'
      ? store.apply(id, command)
      : store.changes.execute(id, command, changeRefused(decision)));
  },
});

export const settingsChange: MatterPort = settingsChangeOf(settingsStore);
