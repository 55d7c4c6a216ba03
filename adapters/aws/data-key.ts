import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DecryptCommand, GenerateDataKeyCommand } from '@aws-sdk/client-kms';
import { kms } from './kms-client.ts';
import { environment } from '../environment.ts';
import { ENV } from '../../contracts/env.ts';

/** A data key in both forms. Only the wrapped form is ever stored. */
export type DataKey = { plain: Uint8Array; wrapped: Uint8Array };

const bytes = (value: Uint8Array | undefined): Uint8Array => {
  if (value === undefined) throw new Error('KMS answered without a key');
  return value;
};

/** A fresh AES-256 data key for one aggregate, bound to it by encryption context. */
export const generateDataKey = async (aggregate: string): Promise<DataKey> => {
  const made = await kms().send(
    new GenerateDataKeyCommand({
      KeyId: environment(ENV.dataKey),
      KeySpec: 'AES_256',
      EncryptionContext: { aggregate },
    }),
  );
  return { plain: bytes(made.Plaintext), wrapped: bytes(made.CiphertextBlob) };
};

/** Opens a wrapped data key. Fails when the context names another aggregate. */
export const openDataKey = async (aggregate: string, wrapped: Uint8Array): Promise<Uint8Array> =>
  bytes(
    (
      await kms().send(
        new DecryptCommand({
          KeyId: environment(ENV.dataKey),
          CiphertextBlob: wrapped,
          EncryptionContext: { aggregate },
        }),
      )
    ).Plaintext,
  );

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: iv, tag and ciphertext in one buffer; `label` is authenticated with it. */
export const encryptUnder = (key: Uint8Array, label: string, text: string): Uint8Array => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(label));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
};

/** The text again; throws when key, label or bytes differ. */
export const decryptUnder = (key: Uint8Array, label: string, sealed: Uint8Array): string => {
  const buffer = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, buffer.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(label))
    .setAuthTag(buffer.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(buffer.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
};
