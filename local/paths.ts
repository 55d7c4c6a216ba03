import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** The folder of everything an instance of the local cloud leaves behind: `.local/<name>`. */
export const folderOf = (name: string): string => join(root, '.local', name);

export const recordOf = (name: string): string => join(folderOf(name), 'cloud.json');
export const logOf = (name: string): string => join(folderOf(name), 'cloud.log');
export const outputsOf = (name: string): string => join(folderOf(name), 'outputs.json');
export const deployLogOf = (name: string): string => join(folderOf(name), 'deploy.log');
export const mailboxRecordOf = (name: string): string => join(folderOf(name), 'mailbox.json');
export const mailboxLogOf = (name: string): string => join(folderOf(name), 'mailbox.log');

/**
 * Lambdas are unpacked here; emptied at every start, because an ended cloud leaves them behind. Outside the project, whose
 * package.json and node_modules no function must find: in AWS there are none.
 */
export const temporaryFolderOf = (name: string): string =>
  join(tmpdir(), `holdfast-${name}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`);

/** The state belongs to a port: queue addresses in functions' variables name it. */
export const stateFolderOf = (name: string, port: number): string => join(folderOf(name), `state-${port}`);

/** The tools of node_modules and the project's own Node come first. */
export const toolsFolder = join(root, 'node_modules', '.bin');
