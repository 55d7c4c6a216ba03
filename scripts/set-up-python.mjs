import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep, SetUpError } from './run-step.mjs';

const oldestMinor = 10;
const folder = (root) => join(root, '.venv');
const python = (root) => join(folder(root), 'bin/python');
const stamp = (root) => join(folder(root), '.stamp');

/** What was installed, as one word: it changes with the requirements. */
export const requirementsHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'requirements.txt')))
    .digest('hex');

/** Whether .venv was made from these requirements, and its Python is still there (a system upgrade may take it away). */
export function pythonIsInstalled(root) {
  if (!existsSync(stamp(root)) || readFileSync(stamp(root), 'utf8') !== requirementsHash(root)) return false;
  return existsSync(python(root));
}

/** Makes .venv anew and installs exactly the files whose hashes are in requirements.txt. */
export async function installPython(root) {
  const command = findPython();
  rmSync(folder(root), { recursive: true, force: true });
  await runStep({
    title: 'making the Python environment of the local cloud',
    command,
    args: ['-m', 'venv', folder(root)],
    cwd: root,
    whatToDo:
      'Python lacks its venv module. On Debian or Ubuntu: `apt-get install python3-venv`; then run the command again.',
  });
  await runStep({
    title: 'installing the local cloud',
    command: python(root),
    args: [
      '-m',
      'pip',
      'install',
      '--disable-pip-version-check',
      '--no-input',
      '--require-hashes',
      '-r',
      'requirements.txt',
    ],
    cwd: root,
    whatToDo:
      'Check the network and the Python package index (`python3 -m pip config list`), then run the command again.',
  });
  writeFileSync(stamp(root), requirementsHash(root));
}

function findPython() {
  const found = ['python3', 'python'].map((command) => ({ command, version: versionOf(command) }));
  const good = found.find(({ version }) => version !== undefined && version[0] === 3 && version[1] >= oldestMinor);
  if (good) return good.command;
  const versions = found.flatMap(({ command, version }) => (version ? [`${command} is ${version.join('.')}`] : []));
  throw new SetUpError(
    `the local cloud needs Python 3.${oldestMinor} or newer: ${versions.join(', ') || 'there is no python3'}`,
    'Install it (Debian or Ubuntu: `apt-get install python3 python3-venv`; macOS: `brew install python`), then run again.',
  );
}

function versionOf(command) {
  const { status, stdout } = spawnSync(command, ['-c', 'import sys; print(*sys.version_info[:2])'], {
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim().split(' ').map(Number) : undefined;
}
