import { Command } from 'commander';
import { addApprovalsCommands } from './commands/approvals.ts';
import { addAuditCommands } from './commands/audit/index.ts';
import { addClockCommand } from './commands/clock.ts';
import { addIncidentCommands } from './commands/incident/index.ts';
import { addRunCommand } from './commands/run.ts';
import { addSignalsCommands } from './commands/signals.ts';
import { exitCodeFor } from './exit-code.ts';

// `npm run -s holdfast -- <command>`: what operators and auditors type. Its contract is docs/command-line.md.
const program = new Command('holdfast')
  .description(
    'Operates Holdfast and checks its proof. Talks to AWS_ENDPOINT_URL or AWS_PROFILE, else to the local cloud.',
  )
  .option(
    '--stage <name>',
    'the stage, as config/stages.json names it (HOLDFAST_STAGE); a local cloud is always "local"',
  )
  .showHelpAfterError('(holdfast --help shows what there is)')
  .exitOverride();

addAuditCommands(program);
addIncidentCommands(program);
addApprovalsCommands(program);
addSignalsCommands(program);
addRunCommand(program);
addClockCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeFor(error);
}
