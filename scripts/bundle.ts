import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type OutputFile } from 'esbuild';
import { bundling } from './bundling.ts';
import { judgePlaybooks, judgeResponsePlan, playbookFiles } from './playbook-files.ts';

// Bundles every handler in one run: lambdas/<area>/<verb-noun>.ts -> dist/lambdas/<area>/<verb-noun>/index.mjs.
const root = resolve(import.meta.dirname, '..');
const outDirectory = 'dist/lambdas';

const handlers = (): string[] =>
  globSync('lambdas/*/*.ts', { cwd: root })
    .filter((file) => !file.startsWith('lambdas/_shared/'))
    .sort();

const bundle = (entryPoints: string[]) =>
  build({
    ...bundling,
    absWorkingDir: root,
    entryPoints,
    outbase: 'lambdas',
    outdir: outDirectory,
    entryNames: '[dir]/[name]/index',
    metafile: true,
    write: false,
  });

/** An output that did not change is not touched, so that what watches the folder stays quiet. */
const writeChanged = (file: Pick<OutputFile, 'path' | 'contents'>): boolean => {
  if (existsSync(file.path) && readFileSync(file.path).equals(file.contents)) return false;
  mkdirSync(dirname(file.path), { recursive: true });
  writeFileSync(file.path, file.contents);
  return true;
};

const removeStale = (outputs: OutputFile[]): void => {
  const wanted = new Set(outputs.map(({ path }) => dirname(path)));
  for (const folder of globSync(`${outDirectory}/*/*`, { cwd: root }).map((found) => resolve(root, found)))
    if (!wanted.has(folder)) rmSync(folder, { recursive: true });
};

const printSizes = (outputs: OutputFile[]): void => {
  for (const { path, contents } of outputs) {
    const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0).padStart(5);
    const sizes = `${kilobytes(contents.length)} kB ${kilobytes(gzipSync(contents).length)} kB zipped`;
    console.error(`${sizes}  ${dirname(relative(resolve(root, outDirectory), path))}`);
  }
};

/** Scripts of browsers, beside the handler that serves them, as their library ships them. */
const BROWSER_SCRIPTS = {
  'people/show-script/webauthn.js': 'node_modules/@simplewebauthn/browser/dist/bundle/index.umd.min.js',
};

const copyBrowserScripts = (): void => {
  for (const [to, from] of Object.entries(BROWSER_SCRIPTS))
    writeChanged({ path: resolve(root, outDirectory, to), contents: readFileSync(resolve(root, from)) });
};

const keepMetafile = (metafile: Metafile): void => {
  mkdirSync(resolve(root, 'dist'), { recursive: true });
  writeFileSync(resolve(root, 'dist/metafile.json'), JSON.stringify(metafile));
};

/** What holds at night is judged before it is built, not when the first incident reads it. */
const requirePlaybooks = (): void => {
  const wrong = [...judgePlaybooks(playbookFiles(root)), ...judgeResponsePlan(root)];
  if (wrong.length > 0) throw new Error(`nothing is built with wrong playbooks:\n${wrong.join('\n')}`);
};

const started = performance.now();
requirePlaybooks();
const { outputFiles, metafile } = await bundle(handlers());
const changed = outputFiles.filter(writeChanged).length;
removeStale(outputFiles);
copyBrowserScripts();
keepMetafile(metafile);
if (process.argv.includes('--sizes')) printSizes(outputFiles);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.error(`bundled ${outputFiles.length} handlers in ${seconds} s, ${changed} changed`);
