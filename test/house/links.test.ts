import { expect, test } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const documents = globSync(['*.md', 'docs/**/*.md']);

/** The anchor a heading gets: lower case, punctuation gone, spaces to dashes. */
function anchorsOf(file: string): string[] {
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)];
  return headings.map(([, text = '']) =>
    text
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}

function isBroken(document: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? document : join(dirname(document), path);
  if (!existsSync(file)) return true;
  return anchor !== undefined && file.endsWith('.md') && !anchorsOf(file).includes(anchor);
}

test.each(documents)('every link of %s leads somewhere', (document) => {
  const links = [...readFileSync(document, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const local = links.filter((link) => !/^[a-z]+:/.test(link));
  expect(local.filter((link) => isBroken(document, link))).toEqual([]);
});

test('every type or function the glossary names is in the file it links to', () => {
  const named = [...readFileSync('docs/glossary.md', 'utf8').matchAll(/\[`(\w+)`\]\(\.\.\/([^)#]+)\)/g)];
  const missing = named.filter(
    ([, name = '', file = '']) => !new RegExp(`\\b${name}\\b`).test(readFileSync(file, 'utf8')),
  );
  expect(missing.map(([link]) => link)).toEqual([]);
});
