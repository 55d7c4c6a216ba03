import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readPublicKey, signingKeyId } from '../../../adapters/aws/signing-key.ts';
import { pinKey } from '../../audit/pinned-keys.ts';
import { connect } from '../../deployment/connect.ts';

const showKey = async ({ out }: { out?: string }, command: Command): Promise<void> => {
  await connect(command);
  const publicKey = await readPublicKey();
  if (out === undefined) process.stdout.write(publicKey);
  else writeFileSync(out, publicKey);
};

const SAID = {
  pinned: 'pinned',
  already: 'was pinned already:',
  replaced: 'WARNING: pinned in the place of another key of the same source:',
};

const pin = async (_options: object, command: Command): Promise<void> => {
  const { isLocal } = await connect(command);
  const { kind, file, fingerprint } = pinKey({ source: signingKeyId(), publicKey: await readPublicKey() }, isLocal);
  console.log(`${SAID[kind]} ${fingerprint} (${file})`);
};

export const addKeyCommands = (audit: Command): void => {
  audit
    .command('public-key')
    .description('the public key that verifies heads and roots, as PEM from KMS')
    .option('--out <file>', 'write there instead of to stdout')
    .action(showKey);
  audit
    .command('pin')
    .description('believes the present public key from now on; compare its fingerprint first')
    .action(pin);
};
