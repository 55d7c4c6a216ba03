import type { Language } from '../language.ts';

/** One value of a closed list: the exchange format's code, and how people read it. `parent` is the code it specifies. */
export type Code = { readonly code: string; readonly label: Record<Language, string>; readonly parent?: string };
export type CodeList = readonly Code[];

/** A code with its English and German label. */
export const code = (id: string, en: string, de: string, parent?: string): Code => ({
  code: id,
  label: { en, de },
  ...(parent === undefined ? {} : { parent }),
});

/** The label of a code; a code that is not in the list stands for itself. */
export const labelOf = (list: CodeList, id: string, language: Language): string =>
  list.find((entry) => entry.code === id)?.label[language] ?? id;
