import { startExecution } from '../../adapters/aws/workflow-engine.ts';
import { openDeclared } from '../../adapters/dynamodb/declare.ts';
import { readSeverityConfig } from '../../adapters/config/severity.ts';
import { environment } from '../../adapters/environment.ts';
import { ENV } from '../../contracts/env.ts';
import { declareIncident } from '../../domain/incidents/index.ts';
import type { Report } from '../../domain/incidents/index.ts';

/** Where the bank runs: the account and region that a declared incident belongs to. */
const here = () => ({ account: 'own', region: environment(ENV.region) });

/** Opens the incident and starts its execution right after the commit; the sweep makes up for a lost start. */
export const declare = async (
  report: Report,
  declaredBy: string,
  { now, request }: { now: string; request: string },
): Promise<string> => {
  const tables = { detection: environment(ENV.detectionTable), incidents: environment(ENV.incidentsTable) };
  const command = { key: `declare:${report.formId}`, actor: `person:${declaredBy}`, now, cause: { request } };
  const services = readSeverityConfig().functions.map(({ name }) => name);
  const incidentId = await openDeclared(tables, report.formId, command, declareIncident(report, here(), services));
  await startExecution(environment(ENV.handleIncident), `${incidentId}-1`, { incidentId, run: 1 });
  return incidentId;
};
