import { momentWords } from './moment-words.ts';
import type { Asked, NoticeForm } from './notice-form.ts';
import type { NoticePart } from './notice.ts';
import { FRAME } from './words/frame.ts';

const isOwed = ({ due, value }: NoticePart): boolean => due !== 'if-known' && value === undefined;

/**
 * What is still missing is named and promised, by when if that is known.
 *
 * @law 2016/679 Art. 33(4)
 */
const pendingText = (parts: readonly NoticePart[], { sources, language }: Asked): string | undefined => {
  const labels = parts.filter(isOwed).map(({ label }) => label);
  if (labels.length === 0) return undefined;
  const by = sources.factOf('breach.restBy')?.value;
  return typeof by === 'string'
    ? FRAME[language].pendingBy(labels, momentWords(by, sources.entity.timeZone, language))
    : FRAME[language].pending(labels);
};

/** What a supplement adds and puts right. */
const changesText = (parts: readonly NoticePart[], { language }: Asked): string | undefined => {
  const lines = parts.flatMap(({ change, label }) =>
    change === undefined ? [] : [`- ${FRAME[language].change[change]}: ${label}`],
  );
  return lines.length === 0 ? undefined : lines.join('\n');
};

/** The two parts that a notice told in phases has besides its rows; each only where there is something to say. */
export const phaseParts = (form: NoticeForm, parts: readonly NoticePart[], asked: Asked): NoticePart[] => {
  const { inPhases } = form;
  if (inPhases === undefined) return [];
  const texts = [
    ['changes', inPhases.changes, changesText(parts, asked)],
    ['pending', inPhases.pending, pendingText(parts, asked)],
  ] as const;
  return texts.flatMap(([id, article, value]) => {
    const label = form.words[asked.language].parts[id] ?? id;
    return value === undefined ? [] : [{ id, label, article, instruction: '', due: 'if-known', value }];
  });
};
