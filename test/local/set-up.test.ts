import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { root } from '../../local/paths.ts';

type Versions = { packages: Record<string, { version: string; optional?: boolean }> };
const script = (name: string): Promise<unknown> => import(join(root, 'scripts', name));

const packages = (await script('set-up-packages.mjs')) as {
  missingPackages: (locked: Versions, installed: Versions) => string[];
  packagesAreInstalled: (root: string) => boolean;
};
const python = (await script('set-up-python.mjs')) as {
  pythonIsInstalled: (root: string) => boolean;
  requirementsHash: (root: string) => string;
};
const browser = (await script('set-up-browser.mjs')) as {
  findBrowser: (environment: Record<string, string>) => string | undefined;
};
const steps = (await script('run-step.mjs')) as { runStep: (step: object) => Promise<void> };

const folders: string[] = [];
const empty = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-set-up-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describe('packages', () => {
  const locked = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/only-on-macos': { version: '1.0.0', optional: true },
    },
  };

  test('what is locked and installed is complete; what is for other machines may be absent', () => {
    expect(packages.missingPackages(locked, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toEqual([]);
  });

  test('an absent package and another version are missing', () => {
    expect(packages.missingPackages(locked, { packages: {} })).toEqual(['node_modules/zod']);
    const older = { packages: { 'node_modules/zod': { version: '4.6.6' } } };
    expect(packages.missingPackages(locked, older)).toEqual(['node_modules/zod']);
  });

  test('a folder without node_modules has nothing installed', () => {
    expect(packages.packagesAreInstalled(empty())).toBe(false);
  });
});

describe('the Python environment', () => {
  const project = (requirements: string, stamp: string): string => {
    const folder = empty();
    mkdirSync(join(folder, '.venv/bin'), { recursive: true });
    writeFileSync(join(folder, 'requirements.txt'), requirements);
    writeFileSync(join(folder, '.venv/bin/python'), '');
    writeFileSync(join(folder, '.venv/.stamp'), stamp);
    return folder;
  };

  test('is there when its stamp is that of the requirements', () => {
    const stamp = python.requirementsHash(project('ministack==1.5.33', ''));
    expect(python.pythonIsInstalled(project('ministack==1.5.33', stamp))).toBe(true);
  });

  test('is made anew when the requirements changed or an installation broke off', () => {
    const stamp = python.requirementsHash(project('ministack==1.5.33', ''));
    expect(python.pythonIsInstalled(project('ministack==1.6.0', stamp))).toBe(false);
    expect(python.pythonIsInstalled(empty())).toBe(false);
  });
});

test('the browser is the one that CHROMIUM_PATH names, else the first on the PATH', () => {
  const folder = empty();
  writeFileSync(join(folder, 'chromium'), '');
  expect(browser.findBrowser({ CHROMIUM_PATH: '/opt/chrome', PATH: folder })).toBe('/opt/chrome');
  expect(browser.findBrowser({ PATH: `/nowhere:${folder}` })).toBe(join(folder, 'chromium'));
});

test('a step that fails says what it said, and what to do', async () => {
  const failing = {
    title: 'installing',
    command: process.execPath,
    args: ['-e', 'console.error("no network");process.exit(3)'],
  };
  const step = steps.runStep({ ...failing, cwd: tmpdir(), whatToDo: 'Check the network.' });
  await expect(step).rejects.toThrow(/ended with 3\n {2}no network\nCheck the network\./);
});
