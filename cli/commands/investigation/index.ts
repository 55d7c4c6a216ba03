import { Argument, Option } from 'commander';
import type { Command } from 'commander';
import { INDICATOR_KINDS, VERDICTS } from '../../../domain/incidents/index.ts';
import { readMoment } from '../../read-input.ts';
import { addIndicators } from './indicators.ts';
import { send } from './send.ts';
import { addInvestigationShow } from './show.ts';

const by = ['--by <person>', 'directory id of who says so'] as const;

type By = { by: string };
type Task = By & { what: string; owner: string; due: string; hypothesis?: string };
type Indicator = By & { value: string; seenAt: string; note: string };

const addHypotheses = (investigation: Command): void => {
  investigation
    .command('suppose <incident>')
    .description('a hypothesis: how it may have come about')
    .requiredOption('--text <text>', 'what is supposed; sealed')
    .requiredOption('--owner <person>', 'directory id of who looks after it')
    .requiredOption(...by)
    .action((id: string, { text, owner, by: person }: By & { text: string; owner: string }, command: Command) =>
      send(command, { command: 'suppose', incidentId: id, personId: person, text, owner }),
    );
  investigation
    .command('settle <incident> <hypothesis>')
    .description('it is confirmed or refuted')
    .addOption(new Option('--as <verdict>').choices(VERDICTS).makeOptionMandatory())
    .requiredOption('--reason <text>', 'what shows it; sealed')
    .requiredOption(...by)
    .action((id: string, key: string, said: By & { as: string; reason: string }, command: Command) =>
      send(command, {
        ...{ command: 'settle', incidentId: id, key },
        ...{ verdict: said.as, reason: said.reason, personId: said.by },
      }),
    );
};

const addTasks = (investigation: Command): void => {
  investigation
    .command('task <incident>')
    .description('gives somebody something to find out; they hear of it, and are reminded when it is due')
    .requiredOption('--what <text>', 'what to find out; sealed')
    .requiredOption('--owner <person>', 'directory id of who finds it out')
    .requiredOption('--due <time>', 'ISO 8601 with an offset')
    .option('--hypothesis <key>', 'the hypothesis that it decides, e.g. H1')
    .requiredOption(...by)
    .action((id: string, { due, by: person, ...task }: Task, command: Command) =>
      send(command, {
        ...{ command: 'task', incidentId: id, personId: person },
        ...{ ...task, dueAt: readMoment('--due', due) },
      }),
    );
  investigation
    .command('done <incident> <task>')
    .description('it is found out')
    .requiredOption('--found <text>', 'what was found; sealed')
    .requiredOption(...by)
    .action((id: string, key: string, { found, by: person }: By & { found: string }, command: Command) =>
      send(command, { command: 'done', incidentId: id, key, found, personId: person }),
    );
  investigation
    .command('drop <incident> <task>')
    .description('nobody needs to find it out any more')
    .requiredOption('--reason <text>', 'why; sealed')
    .requiredOption(...by)
    .action((id: string, key: string, { reason, by: person }: By & { reason: string }, command: Command) =>
      send(command, { command: 'drop', incidentId: id, key, reason, personId: person }),
    );
};

const addIndicator = (investigation: Command): void => {
  investigation
    .command('indicator <incident>')
    .description('something by which others can recognise the attack')
    .addArgument(new Argument('<kind>', 'what it is').choices(INDICATOR_KINDS))
    .requiredOption('--value <text>', 'as it was observed; sealed')
    .requiredOption('--seen-at <time>', 'ISO 8601 with an offset')
    .requiredOption('--note <text>', 'where it was seen, what it does; sealed')
    .requiredOption(...by)
    .action((id: string, kind: string, said: Indicator, command: Command) =>
      send(command, {
        ...{ command: 'indicator', incidentId: id, kind, value: said.value, note: said.note, personId: said.by },
        seenAt: readMoment('--seen-at', said.seenAt),
      }),
    );
};

/** The search for the cause: hypotheses, tasks, indicators. */
export const addInvestigationCommands = (program: Command): void => {
  const investigation = program
    .command('investigation')
    .description('the search for the cause of an incident: hypotheses, tasks, indicators');
  addHypotheses(investigation);
  addTasks(investigation);
  addIndicator(investigation);
  addIndicators(investigation);
  addInvestigationShow(investigation);
};
