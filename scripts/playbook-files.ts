import { globSync, readFileSync } from 'node:fs';
import { findPlaybookErrors } from './find-playbook-errors.ts';
import type { PlaybookFile } from './find-playbook-errors.ts';

/** The files of all playbooks below a folder of the project's shape, in order of their names. */
export function playbookFiles(root: string): PlaybookFile[] {
  return globSync('config/playbooks/*.json', { cwd: root })
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }));
}

/** What keeps them from being built into handlers, a line each. */
export function judgePlaybooks(files: readonly PlaybookFile[]): string[] {
  return files.length === 0 ? ['config/playbooks: there is no playbook'] : findPlaybookErrors(files);
}
