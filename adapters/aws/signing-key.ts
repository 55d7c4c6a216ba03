import { createHash } from 'node:crypto';
import { GetPublicKeyCommand, SignCommand } from '@aws-sdk/client-kms';
import { ENV } from '../../contracts/env.ts';
import type { Signed } from '../../domain/audit/index.ts';
import { environment } from '../environment.ts';
import { kms } from './kms-client.ts';

/** The ARN of the key that signs heads and roots. */
export const signingKeyId = (): string => environment(ENV.signingKey);

/** Signs a statement: ECDSA P-256 over its SHA-256. The private key never leaves KMS. */
export const signStatement = async (statement: string): Promise<Signed> => {
  const { Signature } = await kms().send(
    new SignCommand({
      KeyId: signingKeyId(),
      Message: createHash('sha256').update(statement, 'utf8').digest(),
      MessageType: 'DIGEST',
      SigningAlgorithm: 'ECDSA_SHA_256',
    }),
  );
  if (Signature === undefined) throw new Error('KMS answered without a signature');
  return { statement, signature: Buffer.from(Signature).toString('base64') };
};

/** The public key as PEM, for pinning. */
export const readPublicKey = async (): Promise<string> => {
  const { PublicKey } = await kms().send(new GetPublicKeyCommand({ KeyId: signingKeyId() }));
  const lines =
    Buffer.from(PublicKey ?? [])
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`;
};
