import { Command } from 'commander';
import { addActionsCommands } from './commands/actions.ts';
import { addApprovalsCommands } from './commands/approvals.ts';
import { addAuditCommands } from './commands/audit/index.ts';
import { addClockCommand } from './commands/clock.ts';
import { addContainmentCommands } from './commands/containment.ts';
import { addDoraCommands } from './commands/dora/index.ts';
import { addExerciseCommands } from './commands/exercise/index.ts';
import { addEvidenceCommands } from './commands/evidence/index.ts';
import { addGdprCommands } from './commands/gdpr/index.ts';
import { addIncidentCommands } from './commands/incident/index.ts';
import { addInvestigationCommands } from './commands/investigation/index.ts';
import { addPrivilegeCommands } from './commands/privilege/index.ts';
import { addLeiCommands } from './commands/lei/index.ts';
import { addPeopleCommands } from './commands/people/index.ts';
import { addResponsePlanCommands } from './commands/response-plan.ts';
import { addRegulationCommands } from './commands/regulation/index.ts';
import { addRunCommand } from './commands/run.ts';
import { addSettingsCommands } from './commands/settings.ts';
import { addSignalsCommands } from './commands/signals.ts';

const DESCRIPTION =
  'Operates Holdfast and checks its proof. Talks to AWS_ENDPOINT_URL or AWS_PROFILE, else to the local cloud.';

/** Every command there is. Nothing ends the process: what is wrong is thrown. */
export const makeProgram = (): Command => {
  const program = new Command('holdfast')
    .description(DESCRIPTION)
    .option('--stage <name>', 'a stage of config/stages.json (HOLDFAST_STAGE); on a local cloud "local"')
    .showHelpAfterError('(holdfast --help shows what there is)')
    .exitOverride();
  addAuditCommands(program);
  addIncidentCommands(program);
  addInvestigationCommands(program);
  addPrivilegeCommands(program);
  addResponsePlanCommands(program);
  addExerciseCommands(program);
  addEvidenceCommands(program);
  addActionsCommands(program);
  addContainmentCommands(program);
  addApprovalsCommands(program);
  addPeopleCommands(program);
  addSettingsCommands(program);
  addSignalsCommands(program);
  addRunCommand(program);
  addClockCommand(program);
  addDoraCommands(program);
  addGdprCommands(program);
  addLeiCommands(program);
  addRegulationCommands(program);
  return program;
};
