import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Beside the bundle; not bundled, as in tests, where the package has it. */
const PLACES = ['./webauthn.js', '../../node_modules/@simplewebauthn/browser/dist/bundle/index.umd.min.js'];

/** The library by which a page speaks to an authenticator, as it ships. */
export const readBrowserLibrary = (): string => {
  const place = PLACES.map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) => existsSync(path));
  if (place === undefined) throw new Error('the script of passkeys is not in the bundle');
  return readFileSync(place, 'utf8');
};
