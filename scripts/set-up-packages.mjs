import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep, SetUpError } from './run-step.mjs';

const ownNode = (root) => join(root, 'node_modules/.bin/node');

/** Whether node_modules holds every package of the lock file in its version; npm keeps its own list of what it installed. */
export function packagesAreInstalled(root) {
  const installedList = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList) || !existsSync(ownNode(root))) return false;
  return missingPackages(read(join(root, 'package-lock.json')), read(installedList)).length === 0;
}

/** The folders of packages that are locked but not installed in that version; optional ones may be for other machines. */
export function missingPackages(locked, installed) {
  return Object.entries(locked.packages)
    .filter(([folder, wanted]) => folder !== '' && !wanted.optional)
    .filter(([folder, wanted]) => installed.packages[folder]?.version !== wanted.version)
    .map(([folder]) => folder);
}

/** `npm ci`, and then a look whether the project's own Node runs. */
export async function installPackages(root) {
  await runStep({
    title: 'installing npm packages',
    command: 'npm',
    args: ['ci', '--no-audit', '--no-fund'],
    cwd: root,
    whatToDo: 'Check the network and the npm registry (`npm ping`), then run the command again.',
  });
  const { status, error } = spawnSync(ownNode(root), ['--version']);
  if (status === 0) return;
  throw new SetUpError(
    `the project's own Node does not run: ${error?.message ?? `exit code ${status}`}`,
    'Its install script fetches it: allow scripts (`npm config set ignore-scripts false`), delete node_modules, run again.',
  );
}

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
