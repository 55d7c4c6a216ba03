// Installs what the project needs and is not there yet. Plain JavaScript, for the Node the machine has and no packages.
// `node scripts/set-up.mjs [--browser]`: quick and silent when nothing is to be done; exit 1 with the reason otherwise.
import { resolve } from 'node:path';
import { findBrowser, installBrowser } from './set-up-browser.mjs';
import { installPackages, packagesAreInstalled } from './set-up-packages.mjs';
import { installPython, pythonIsInstalled } from './set-up-python.mjs';
import { SetUpError } from './run-step.mjs';

const root = resolve(import.meta.dirname, '..');
const oldestNode = 20;

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= oldestNode) return;
  throw new SetUpError(
    `Node ${process.versions.node} is too old to begin with`,
    `Install Node ${oldestNode} or newer (https://nodejs.org); the project then installs its own Node 24.`,
  );
}

/** The browser tests alone need it: without one they fail by themselves, so that everything else is still tested. */
async function provideBrowser() {
  try {
    if (findBrowser() === undefined) await installBrowser();
  } catch (error) {
    console.error(`warning: no browser, the browser tests will fail\n${error.message}`);
  }
}

try {
  checkNode();
  // Side by side: one waits for the network while the other unpacks.
  const installing = [];
  if (!packagesAreInstalled(root)) installing.push(installPackages(root));
  if (!pythonIsInstalled(root)) installing.push(installPython(root));
  await Promise.all(installing);
  if (process.argv.includes('--browser')) await provideBrowser();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`\nset-up failed: ${error.message}`);
  process.exitCode = 1;
}
