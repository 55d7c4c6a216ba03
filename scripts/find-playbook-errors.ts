import { basename } from 'node:path';
import { Playbook } from '../contracts/config/playbook.ts';
import { errorAt, findConfigErrors } from './find-config-errors.ts';
import type { ConfigError } from './find-config-errors.ts';

/** A playbook's file: its path and its text. */
export interface PlaybookFile {
  path: string;
  text: string;
}

/** What one file cannot know: whose signals are claimed already, with the same needs. */
type Claims = Map<string, string>;

function nameErrors({ path, text }: PlaybookFile, { id }: Playbook): ConfigError[] {
  const name = basename(path, '.json');
  return id === name ? [] : [errorAt(text, ['id'], `is ${id}, and the file is named ${name}`)];
}

function claimErrors({ path, text }: PlaybookFile, { matches }: Playbook, claims: Claims): ConfigError[] {
  const needs = [...matches.needs].sort().join();
  return matches.findingTypes.flatMap((type, index) => {
    const claim = `${needs} ${type}`;
    const other = claims.get(claim);
    claims.set(claim, path);
    const where = ['matches', 'findingTypes', index];
    return other === undefined ? [] : [errorAt(text, where, `${type} is claimed by ${other} already`)];
  });
}

/** Everything that is wrong with the playbooks, each as `<file>:<line>:<column>: <field>: <what>`. */
export function findPlaybookErrors(files: readonly PlaybookFile[]): string[] {
  const claims: Claims = new Map();
  return files.flatMap((file) => {
    const wrong = findConfigErrors(file.text, Playbook);
    if (wrong.length === 0) {
      const playbook = Playbook.parse(JSON.parse(file.text));
      wrong.push(...nameErrors(file, playbook), ...claimErrors(file, playbook, claims));
    }
    return wrong.map(({ line, column, message }) => `${file.path}:${String(line)}:${String(column)}: ${message}`);
  });
}
