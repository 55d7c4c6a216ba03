import type { Command } from 'commander';
import { readEntities } from '../../../adapters/config/entities.ts';
import { s3EvidenceVault } from '../../../adapters/s3/evidence-vault.ts';
import { readReportValues } from '../../../domain/regulation/case/read-report-values.ts';
import { yearlyCosts } from '../../../domain/regulation/costs/yearly-costs.ts';
import type { CostedCase } from '../../../domain/regulation/costs/yearly-costs.ts';
import type { CaseState, ObligationState } from '../../../domain/regulation/index.ts';
import { InvalidInputError } from '../../../domain/shared/errors.ts';
import { connect } from '../../deployment/connect.ts';
import { printLine } from '../../print.ts';
import { listCases, listObligations } from '../../regulation/list-regulation.ts';

const FINAL = 'dora-final';

const readFinals = async (): Promise<Map<string, ObligationState>> => {
  const finals = new Map<string, ObligationState>();
  for await (const duty of listObligations('all'))
    if (duty.kind === FINAL && duty.status === 'received') finals.set(duty.caseId, duty);
  return finals;
};

/** A case with its final report as it was submitted, read from the vault and checked against its hash. */
const withFinal = async (state: CaseState, duty: ObligationState | undefined): Promise<CostedCase> => {
  const [file, submittedAt] = [duty?.draft?.files['values'], duty?.receipt?.submittedAt];
  if (file === undefined || submittedAt === undefined) return { state };
  return { state, final: { submittedAt, values: readReportValues(await s3EvidenceVault().read(file)) } };
};

const costs = async ({ year }: { year: string }, command: Command): Promise<void> => {
  if (!/^20\d\d$/.test(year)) throw new InvalidInputError('--year', `${year} is no year, e.g. 2026`);
  await connect(command);
  const finals = await readFinals();
  const cases: CostedCase[] = [];
  for await (const state of listCases()) {
    if (state.classification?.major !== true) continue;
    cases.push(await withFinal(state, finals.get(state.id)));
  }
  for (const entity of readEntities().filter(({ regime }) => regime === 'dora')) {
    const own = cases.filter(({ state }) => state.entityId === entity.id);
    const { incidents, ...total } = yearlyCosts(Number(year), own, entity.currency);
    for (const incident of incidents) printLine({ ...incident, currency: entity.currency, unit: 'thousands' });
    printLine({ kind: 'total', entity: entity.id, year, currency: entity.currency, unit: 'thousands', ...total });
  }
};

export const addCosts = (regulation: Command): void => {
  regulation
    .command('costs')
    .description('the annual estimate of costs and losses by major incidents (DORA Article 11(10)), entity by entity')
    .requiredOption('--year <year>', 'in which the final reports were submitted')
    .action(costs);
};
