// Writes every page and mail with sample content to dist/gallery, for looking: node scripts/gallery.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from '../domain/shared/html/index.ts';
import { MAILS, PAGES } from '../test/domain/pages/samples.ts';

const folder = join(import.meta.dirname, '..', 'dist', 'gallery');
mkdirSync(folder, { recursive: true });

const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

const pages = Object.entries(PAGES).map(([name, make]) => write(`${name}.html`, make()));
const mails = Object.entries(MAILS).flatMap(([name, make]) => {
  const mail = make();
  return [write(`${name}.html`, mail.html), write(`${name}.txt`, `Subject: ${mail.subject}\n\n${mail.text}`)];
});

const links = [...pages, ...mails].map((name) => html`<li><a href="${name}">${name}</a></li>`);
const index = html`<!doctype html>
  <html lang="en">
    <meta charset="utf-8" />
    <title>Gallery</title>
    <ul>
      ${links}
    </ul>
  </html>`;
console.log(join(folder, write('index.html', index.markup)));
