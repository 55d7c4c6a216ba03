import { safeUrl } from './html.ts';
import type { LinkedItem, MailPart } from './mail-part.ts';
import { wrap } from './plain-text.ts';

const heading = (title: string): string => title.toUpperCase();

const facts = (pairs: readonly (readonly [string, string])[]): string => {
  const width = Math.max(0, ...pairs.map(([label]) => label.length)) + 2;
  return pairs.map(([label, value]) => wrap(value, `${label}:`.padEnd(width), ' '.repeat(width))).join('\n');
};

const linked = ({ title, lines, url }: LinkedItem): string =>
  [wrap(title), ...lines.map((line) => wrap(line, '  ')), safeUrl(url)].join('\n');

/** A piece as plain text, at most 76 characters wide. */
export const mailPartText = (part: MailPart): string => {
  switch (part.kind) {
    case 'paragraph':
      return wrap(part.text);
    case 'list':
      return [heading(part.title), ...part.items.map((item) => wrap(item, '- ', '  '))].join('\n');
    case 'facts':
      return facts(part.facts);
    case 'button':
      return [`${part.label}:`, safeUrl(part.url), wrap(part.hint)].join('\n');
    case 'links':
      return [heading(part.title), ...part.items.map(linked)].join('\n\n');
  }
};
