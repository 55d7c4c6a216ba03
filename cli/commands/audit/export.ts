import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { collectExport } from '../../audit/collect-export.ts';
import { pinAtFirst } from '../../audit/pin-at-first.ts';
import { connect } from '../../deployment/connect.ts';

type Options = { out?: string; content: boolean };

const exportIncident = async (incidentId: string, options: Options, command: Command): Promise<void> => {
  const deployment = await connect(command);
  const file = await collectExport(deployment, incidentId, { withContent: options.content });
  pinAtFirst(deployment, file.key);
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
