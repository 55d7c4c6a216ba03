import { existsSync, globSync, readFileSync } from 'node:fs';
import { ResponsePlan } from '../contracts/config/response-plan.ts';
import { findConfigErrors } from './find-config-errors.ts';
import { findPlaybookErrors } from './find-playbook-errors.ts';
import type { PlaybookFile } from './find-playbook-errors.ts';

/** The files of all playbooks below a folder of the project's shape, in order of their names. */
export function playbookFiles(root: string): PlaybookFile[] {
  return globSync('config/playbooks/*.json', { cwd: root })
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }));
}

/** What is wrong with the response plan, by file and line; where there is none, nothing is. */
export function judgeResponsePlan(root: string): string[] {
  const path = 'config/response-plan.json';
  if (!existsSync(`${root}/${path}`)) return [];
  return findConfigErrors(readFileSync(`${root}/${path}`, 'utf8'), ResponsePlan).map(
    ({ line, column, message }) => `${path}:${String(line)}:${String(column)}: ${message}`,
  );
}

/** What keeps them from being built into handlers, a line each. */
export function judgePlaybooks(files: readonly PlaybookFile[]): string[] {
  return files.length === 0 ? ['config/playbooks: there is no playbook'] : findPlaybookErrors(files);
}
