import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readClock } from '../../../adapters/clock.ts';
import { readEvents } from '../../../adapters/dynamodb/read-events.ts';
import { readPeople } from '../../../adapters/config/people.ts';
import { readCases } from '../../../adapters/dynamodb/read-cases.ts';
import { incidentReportPage } from '../../../domain/incidents/pages/index.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { journalKey } from '../../../contracts/keys.ts';
import type { IncidentState } from '../../../domain/incidents/index.ts';
import { NotFoundError } from '../../../domain/shared/errors.ts';
import { collectExport, loadIncident } from '../../audit/collect-export.ts';
import { tableOf } from '../../audit/find-journals.ts';
import { readPinnedKeys } from '../../audit/pinned-keys.ts';
import { connect } from '../../deployment/connect.ts';
import { listExecutions } from '../../incident/list-executions.ts';
import { reportText } from '../../incident/report-text.ts';
import { visibleTo } from '../../incident/visible-to.ts';
import { reportView } from '../../incident/report-view.ts';

/** The events of the incident and of all that were merged into it, however far back. */
const readIncidentEvents = async ({ id, absorbed = [] }: IncidentState): Promise<JournalEvent[]> => {
  const merged = await Promise.all(absorbed.map(async (other) => readIncidentEvents(await loadIncident(other))));
  return [...(await readEvents(tableOf('incidents'), journalKey('incidents', id))), ...merged.flat()];
};

type Options = { history?: boolean; html?: string; as?: string };

const show = async (incidentId: string, { history, html, as }: Options, command: Command): Promise<void> => {
  const deployment = await connect(command);
  const state = await loadIncident(incidentId);
  // Whoever must not see it is told what whoever mistypes it is told.
  if (!(await (await visibleTo(as))(state))) throw new NotFoundError(`incident ${incidentId} does not exist`);
  const file = await collectExport(deployment, incidentId, { withContent: true });
  const executions = history === true ? await listExecutions(deployment, incidentId) : undefined;
  const pinned = readPinnedKeys().find(({ fingerprint }) => fingerprint === file.key.fingerprint);
  const trust =
    pinned === undefined
      ? ({ kind: 'from-file' } as const)
      : ({ kind: 'pinned', publicKey: pinned.publicKey } as const);
  const read = await readCases(tableOf('regulation'), state.cases);
  const view = reportView(state, file, {
    trust,
    now: await readClock(),
    read,
    people: await readPeople(),
    events: await readIncidentEvents(state),
    executions,
  });
  if (html === undefined) console.log(reportText(view));
  else {
    writeFileSync(html, incidentReportPage(view), { mode: 0o600 });
    console.error(`wrote ${html}`);
  }
  if (view.verification.verdict === 'invalid') process.exitCode = 1;
};

export const addShow = (incident: Command): void => {
  incident
    .command('show <incident>')
    .description('the timeline as an auditor reads it: who, when, what, why, evidence')
    .option('--history', 'and every Step Functions event of its executions, nested ones too')
    .option('--as <person>', 'directory id of who looks: a restricted incident is shown to the people named only')
    .option('--html <file>', 'write it as one self-contained page instead')
    .action(show);
};
