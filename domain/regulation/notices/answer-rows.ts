import type { Asked, NoticeForm, PartRow } from './notice-form.ts';
import type { NoticePart } from './notice.ts';
import type { PreviousNotice } from './notice-sources.ts';

/** What changed in a part since the notice before. Between stages only what was told before can have changed. */
const changeOf = (
  part: Pick<NoticePart, 'id' | 'value'>,
  previous: PreviousNotice | undefined,
  isSupplement: boolean,
): Pick<NoticePart, 'change' | 'before'> => {
  const told = previous?.parts.find(({ id }) => id === part.id);
  const before = told?.value;
  if (previous === undefined || before === part.value) return {};
  if (before === undefined) return isSupplement ? { change: 'new' } : {};
  return { change: part.value === undefined ? 'withdrawn' : 'changed', before };
};

const dueOf = ({ due }: PartRow, asked: Asked): NoticePart['due'] | undefined =>
  typeof due === 'function' ? due(asked) : due;

/** The rows of a template with their answers, in its order. */
export const answerRows = (
  { rows, words }: NoticeForm,
  asked: Asked,
  supplement: { previous?: PreviousNotice; isSupplement: boolean },
): NoticePart[] =>
  rows.flatMap((row) => {
    const due = dueOf(row, asked);
    if (due === undefined) return [];
    const { id, article, instruction } = row;
    const found = row.value(asked) ?? {};
    const label = words[asked.language].parts[id] ?? id;
    const part: NoticePart = { id, label, article, instruction, due, ...found };
    return [{ ...part, ...changeOf(part, supplement.previous, supplement.isSupplement) }];
  });
