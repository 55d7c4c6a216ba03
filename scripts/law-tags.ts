/** What a comment says it implements: `@law 2025/301 Art. 5(3)`. */
export interface LawTag {
  act: string;
  /** `Art. 5(3)`, `field 3.5`, `Annex II`. */
  provision: string;
  /** The first sentence of the comment, or the name of what stands below it. */
  what: string;
  file: string;
}

/** The acts whose provisions are mapped, in the order of the document. */
export const ACTS: Readonly<Record<string, string>> = {
  '2022/2554': 'Regulation (EU) 2022/2554 (DORA)',
  '2024/1772': 'Delegated Regulation (EU) 2024/1772: classification of incidents and cyber threats',
  '2025/301': 'Delegated Regulation (EU) 2025/301: content and time limits of the reports',
  '2025/302': 'Implementing Regulation (EU) 2025/302: forms and procedures of the reports',
  '2024/2956': 'Implementing Regulation (EU) 2024/2956: register of information',
  '2016/679': 'Regulation (EU) 2016/679 (GDPR)',
  '2022/2555': 'Directive (EU) 2022/2555 (NIS2)',
  '1182/71': 'Regulation (EEC, Euratom) No 1182/71: periods, dates and time limits',
};

const COMMENT = /\/\*\*([\s\S]*?)\*\/|((?:^[ \t]*\/\/.*\n)+)/gm;
const TAG = /@law\s+(\S+)\s+([^\n@]+)/g;
// A full stop after one of these ends no sentence.
const SENTENCE_END = /(?<!\b(?:Art|No|e\.g|i\.e|lit|para))\.(?=\s|$)/;

const plain = (comment: string): string => comment.replace(/^[ \t]*(?:\*|\/\/)[ \t]?/gm, '');

/** `findFlips` as `find flips`, for a comment that is nothing but tags. */
const nameBelow = (rest: string): string => {
  const name = /^\s*(?:export )?(?:const|function|type|interface) (\w+)/.exec(rest)?.[1] ?? '';
  const spaced = name.includes('_') ? name.replaceAll('_', ' ') : name.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ');
  return spaced.toLowerCase();
};

const sentenceOf = (text: string): string => {
  const words = text.replace(TAG, ' ').replace(/\s+/g, ' ').trim();
  return words.split(SENTENCE_END)[0] ?? '';
};

/** Every tag in the comments of a file. Throws naming the file when a tag names an act that is none of ours. */
export function readLawTags(file: string, source: string): LawTag[] {
  return [...source.matchAll(COMMENT)].flatMap((comment) => {
    const text = plain(comment[1] ?? comment[2] ?? '');
    const what = sentenceOf(text) || nameBelow(source.slice(comment.index + comment[0].length));
    return [...text.matchAll(TAG)].map(([, act = '', provision = '']) => {
      if (ACTS[act] === undefined) throw new Error(`${file}: @law names ${act}, which is no act of the map`);
      return { act, provision: provision.trim(), what, file };
    });
  });
}
