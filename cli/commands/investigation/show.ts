import type { Command } from 'commander';
import type { SealedContent } from '../../../contracts/journal-event.ts';
import { NotFoundError } from '../../../domain/shared/errors.ts';
import { incidentJournal } from '../../../lambdas/_shared/incident-step.ts';
import { loadIncident } from '../../audit/collect-export.ts';
import { connect } from '../../deployment/connect.ts';
import { visibleTo } from '../../incident/visible-to.ts';
import { printLine } from '../../print.ts';

const show = async (incidentId: string, { as }: { as?: string }, command: Command): Promise<void> => {
  await connect(command);
  const state = await loadIncident(incidentId);
  if (!(await (await visibleTo(as))(state))) throw new NotFoundError(`incident ${incidentId} does not exist`);
  const revealed = await incidentJournal().reveal(incidentId);
  const { hypotheses = [], tasks = [] } = state.investigation ?? {};
  const clear = ({ ref }: SealedContent): string => revealed.get(ref) ?? '(erased)';
  for (const { text, ...one } of hypotheses) printLine({ ...one, text: clear(text) });
  for (const { what, ...one } of tasks) printLine({ ...one, what: clear(what) });
};

export const addInvestigationShow = (investigation: Command): void => {
  investigation
    .command('show <incident>')
    .description('hypotheses and tasks, one JSON line each')
    .option('--as <person>', 'directory id of who looks: a restricted incident is shown to the people named only')
    .action(show);
};
