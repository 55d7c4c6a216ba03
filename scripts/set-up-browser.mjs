import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runStep, SetUpError } from './run-step.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium: CHROMIUM_PATH when it is set, else the first one found; undefined when there is none. */
export function findBrowser(environment = process.env) {
  if (environment.CHROMIUM_PATH) return environment.CHROMIUM_PATH;
  const folders = (environment.PATH ?? '').split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find(existsSync);
}

/** Installs Debian's Chromium, which only root can do. */
export async function installBrowser() {
  const whatToDo = 'Install Chromium (Debian or Ubuntu: `apt-get install chromium`) or set CHROMIUM_PATH to a Chrome.';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new SetUpError('there is no Chromium', whatToDo);
  const apt = (title, ...args) => runStep({ title, command: 'apt-get', args, cwd: '/', whatToDo });
  await apt('asking for the list of system packages', 'update', '-q');
  await apt('installing Chromium', 'install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
}
