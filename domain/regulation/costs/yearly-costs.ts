import type { CaseState } from '../case/case-state.ts';
import { isMajor } from '../case/is-major.ts';
import type { ReportValues } from '../reports/index.ts';

/** A case with its final report, once the authority has it: its fields as they were submitted. */
export type CostedCase = { state: CaseState; final?: { submittedAt: string; values: ReportValues } };

/** Costs of one major incident. Amounts in thousands of the entity's reporting currency, as in fields 4.13 and 4.14. */
export type IncidentCosts = {
  kind: 'incident';
  case: string;
  finalSubmittedAt: string;
  gross: number;
  recoveries: number;
  net: number;
  /** The case's own figures where they differ from the final report's: one of the two has to be explained. */
  differs?: { gross?: number; recoveries?: number };
};
export type YearlyCosts = {
  incidents: IncidentCosts[];
  /** Major incidents of the year or before whose final report was not submitted by its end: not in the sum. */
  withoutFinalReport: string[];
  /** Final reports that lack an amount: not in the sum. */
  withoutAmount: string[];
  gross: number;
  recoveries: number;
  net: number;
};

const THOUSAND = 1000;

/** Amounts have three decimals of a thousand: added up as whole units, nothing is lost to binary fractions. */
const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + Math.round(amount * THOUSAND), 0) / THOUSAND;

const amountOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const factOf = ({ facts }: CaseState, key: string): number | undefined => amountOf(facts[key]?.value);

/** What the case itself says, in the report's unit; an amount of euros only where the report is in euros. */
const ownFigures = (state: CaseState, isEuro: boolean): { gross?: number; recoveries?: number } => {
  const euros = isEuro ? factOf(state, 'costsEur') : undefined;
  const gross = factOf(state, 'field.4.13') ?? (euros === undefined ? undefined : Math.round(euros) / THOUSAND);
  const recoveries = factOf(state, 'field.4.14');
  return { ...(gross === undefined ? {} : { gross }), ...(recoveries === undefined ? {} : { recoveries }) };
};

const differing = (own: { gross?: number; recoveries?: number }, gross: number, recoveries: number) => ({
  ...(own.gross === undefined || own.gross === gross ? {} : { gross: own.gross }),
  ...(own.recoveries === undefined || own.recoveries === recoveries ? {} : { recoveries: own.recoveries }),
});

const costsOf = ({ state, final }: CostedCase, isEuro: boolean): IncidentCosts | undefined => {
  const gross = amountOf(final?.values['4.13']?.value);
  if (final === undefined || gross === undefined) return undefined;
  const recoveries = amountOf(final.values['4.14']?.value) ?? 0;
  const differs = differing(ownFigures(state, isEuro), gross, recoveries);
  return {
    kind: 'incident',
    case: state.id,
    finalSubmittedAt: final.submittedAt,
    gross,
    recoveries,
    net: sum([gross, -recoveries]),
    ...(Object.keys(differs).length === 0 ? {} : { differs }),
  };
};

/**
 * The estimate of one entity's annual costs and losses by major incidents: those whose final report was submitted in the
 * year, with the amounts of that report, and where the case says something else by now.
 * @law 2022/2554 Art. 11(10)
 */
export const yearlyCosts = (year: number, cases: readonly CostedCase[], currency: string): YearlyCosts => {
  const [from, to] = [new Date(Date.UTC(year, 0, 1)).toISOString(), new Date(Date.UTC(year + 1, 0, 1)).toISOString()];
  const major = cases.filter(({ state }) => isMajor(state));
  const isOpenAtEnd = ({ state, final }: CostedCase): boolean =>
    (state.classification?.at ?? to) < to && (final === undefined || final.submittedAt >= to);
  const reported = major.filter(
    ({ final }) => final !== undefined && final.submittedAt >= from && final.submittedAt < to,
  );
  const costs = reported.map((one) => ({ id: one.state.id, costs: costsOf(one, currency === 'EUR') }));
  const incidents = costs.flatMap((one) => one.costs ?? []);
  const [gross, recoveries] = [sum(incidents.map((one) => one.gross)), sum(incidents.map((one) => one.recoveries))];
  return {
    incidents,
    withoutFinalReport: major.filter(isOpenAtEnd).map(({ state }) => state.id),
    withoutAmount: costs.flatMap((one) => (one.costs === undefined ? [one.id] : [])),
    gross,
    recoveries,
    net: sum([gross, -recoveries]),
  };
};
