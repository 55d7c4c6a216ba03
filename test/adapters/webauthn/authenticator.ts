import { createHash, generateKeyPairSync, sign } from 'node:crypto';

const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest();
const FLAGS = { present: 0x01, verified: 0x04, attested: 0x40 };

/** CBOR of a byte string of less than 64 KB. */
const bytes = (data: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([0x59, data.length >> 8, data.length & 255]), data]);
const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);

/** An authenticator in software: one ES256 key, and a person who shows their finger unless told otherwise. */
export const authenticator = (rpId: string, origin: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const [xy, id] = [[x, y].map((part) => Buffer.from(part, 'base64url')), sha256(x)];
  const cose = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
    xy[0] ?? Buffer.alloc(0),
    Buffer.from([0x22, 0x58, 0x20]),
    xy[1] ?? Buffer.alloc(0),
  ]);
  const authData = (flags: number, counter: number, more = Buffer.alloc(0)): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, more]);
  };
  const clientData = (type: string, challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const credential = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' };

  const create = (challenge: string, isVerified = true): string => {
    const key = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
    const flags = FLAGS.present | FLAGS.attested | (isVerified ? FLAGS.verified : 0);
    const attestation = Buffer.concat([
      ...[Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0])],
      ...[text('authData'), bytes(authData(flags, 0, key))],
    ]);
    const clientDataJSON = clientData('webauthn.create', challenge).toString('base64url');
    const response = { clientDataJSON, attestationObject: attestation.toString('base64url') };
    return JSON.stringify({ ...credential, response, clientExtensionResults: {} });
  };

  const get = (challenge: string, { counter = 1, isVerified = true } = {}): string => {
    const data = authData(FLAGS.present | (isVerified ? FLAGS.verified : 0), counter);
    const client = clientData('webauthn.get', challenge);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
    const response = {
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    };
    return JSON.stringify({ ...credential, response, clientExtensionResults: {} });
  };
  return { create, get };
};
