import { readBrowserLibrary } from '../../adapters/webauthn/browser-library.ts';
import { PASSKEY_GLUE } from '../../domain/people/factors/passkey-script.ts';
import { page } from '../_shared/page.ts';

/** The one script of all pages, from our own host: it asks for a passkey. The same for everybody, so it may be kept. */
export const handler = page(() => {
  const body = readBrowserLibrary() + PASSKEY_GLUE;
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=300',
  };
  return () => Promise.resolve({ statusCode: 200, headers, body });
});
