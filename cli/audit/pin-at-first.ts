import { signingKeyId } from '../../adapters/aws/signing-key.ts';
import type { Deployment } from '../deployment/connect.ts';
import { pinKey, readPinnedKeys } from './pinned-keys.ts';

/** Whoever exports has the key from KMS itself, over their own credentials: the first time it is pinned, as SSH does. */
export const pinAtFirst = (
  { isLocal }: Deployment,
  { publicKey, fingerprint }: { publicKey: string; fingerprint: string },
): void => {
  const known = readPinnedKeys().find(({ source }) => source === signingKeyId());
  if (known === undefined) {
    const { file } = pinKey({ source: signingKeyId(), publicKey }, isLocal);
    console.error(`pinned the signing key ${fingerprint} in ${file}; compare it with the one on record`);
  } else if (known.fingerprint !== fingerprint)
    console.error(`WARNING: KMS now answers with the key ${fingerprint}, pinned is ${known.fingerprint}`);
};
