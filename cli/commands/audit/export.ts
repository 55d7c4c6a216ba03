import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { signingKeyId } from '../../../adapters/aws/signing-key.ts';
import type { AuditExport } from '../../../domain/audit/index.ts';
import { collectExport } from '../../audit/collect-export.ts';
import { pinKey, readPinnedKeys } from '../../audit/pinned-keys.ts';
import { connect } from '../../deployment/connect.ts';
import type { Deployment } from '../../deployment/connect.ts';

type Options = { out?: string; content: boolean };

/** Whoever exports has the key from KMS itself, over their own credentials: the first time it is pinned, as SSH does. */
const pinAtFirst = ({ isLocal }: Deployment, { key: { publicKey, fingerprint } }: AuditExport): void => {
  const known = readPinnedKeys().find(({ source }) => source === signingKeyId());
  if (known === undefined) {
    const { file } = pinKey({ source: signingKeyId(), publicKey }, isLocal);
    console.error(`pinned the signing key ${fingerprint} in ${file}; compare it with the one on record`);
  } else if (known.fingerprint !== fingerprint)
    console.error(`WARNING: KMS now answers with the key ${fingerprint}, pinned is ${known.fingerprint}`);
};

const exportIncident = async (incidentId: string, options: Options, command: Command): Promise<void> => {
  const deployment = await connect(command);
  const file = await collectExport(deployment, incidentId, { withContent: options.content });
  pinAtFirst(deployment, file);
  const text = `${JSON.stringify(file, undefined, 1)}\n`;
  if (options.out === undefined) process.stdout.write(text);
  else {
    writeFileSync(options.out, text, { mode: 0o600 });
    console.error(`wrote ${file.journals.length} journals to ${options.out}`);
  }
};

export const addExport = (audit: Command): void => {
  audit
    .command('export <incident>')
    .description(
      'everything recorded about an incident, its approvals, regulatory cases and duties, with signed heads and daily roots',
    )
    .option('--out <file>', 'write there instead of to stdout')
    .option('--without-content', 'leave the personal content out; verification names what is missing')
    .action(
      (incidentId: string, { out, withoutContent }: { out?: string; withoutContent?: boolean }, command: Command) =>
        exportIncident(
          incidentId,
          { ...(out === undefined ? {} : { out }), content: withoutContent !== true },
          command,
        ),
    );
};
