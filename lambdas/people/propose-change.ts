import * as z from 'zod/mini';
import { GOVERNED, GovernedName } from '../../contracts/config/governed.ts';
import type { Governed } from '../../contracts/config/governed.ts';
import { changeId, gainingBy, misfits, proposeChange } from '../../domain/people/index.ts';
import type { SettingsStore } from '../../domain/people/index.ts';
import { InvalidInputError, RefusedError } from '../../domain/shared/errors.ts';
import { askToConfirm, settingsStore } from '../_shared/settings-step.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

const Input = z.strictObject({
  /** Names the proposal: sent twice it is one change. */
  formId: z.uuid(),
  document: GovernedName,
  content: z.record(z.string(), z.unknown()),
  /** Directory id of who proposes it. */
  by: z.string(),
  reason: z.string().check(z.minLength(10), z.maxLength(4000)),
});
export type ProposeInput = z.infer<typeof Input>;

/** The content as the document's schema reads it. Throws InvalidInputError that names the first wrong field. */
const contentOf = <N extends GovernedName>(name: N, content: unknown): Governed<N> => {
  const parsed = z.safeParse(GOVERNED[name], content);
  if (parsed.success) return parsed.data;
  const [issue, ...more] = parsed.error.issues;
  const others = more.length > 0 ? ` (and ${String(more.length)} more)` : '';
  throw new InvalidInputError(issue?.path.join('.') ?? 'content', `${issue?.message ?? 'is wrong'}${others}`);
};

/** People and rotas name each other: what is proposed must fit the other as it holds now. */
const requireFit = async (store: SettingsStore, { document, content }: ProposeInput): Promise<void> => {
  if (document !== 'people' && document !== 'rotas') return;
  const people = document === 'people' ? contentOf('people', content) : (await store.read('people')).content;
  const rotas = document === 'rotas' ? contentOf('rotas', content) : (await store.read('rotas')).content;
  const [first, ...more] = misfits({ people, rotas });
  if (first !== undefined) throw new InvalidInputError(document, [first, ...more].join('; '));
};

type Proposed = { changeId: string; status: string; approvalId: string };

/** Journals what is wanted, and asks the second person. Nothing changes by it. Throws RefusedError when it may not be. */
export const proposeChangeStep =
  (store: SettingsStore, ask: (id: string) => Promise<string>) =>
  async (input: ProposeInput, { now, request }: Invocation): Promise<Proposed> => {
    const { document, by, reason } = input;
    const known = (await store.read('people')).content.people;
    if (!known.some(({ id }) => id === by)) throw new InvalidInputError('by', 'nobody of that id is in the directory');
    const content = contentOf(document, input.content);
    await requireFit(store, input);
    const base = await store.read(document);
    const gaining = gainingBy(document, base.content, content);
    const id = changeId(input.formId);
    const command = { key: 'propose', actor: `person:${by}`, now, cause: { request } };
    const rule = proposeChange({ document, base, content, by, reason, gaining });
    const executed = await store.changes.execute(id, command, rule);
    if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    return { changeId: id, status: executed.state?.status ?? 'proposed', approvalId: await ask(id) };
  };

export const handler = step(Input, () => proposeChangeStep(settingsStore(), askToConfirm));
