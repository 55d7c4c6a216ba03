import { classify } from '../../cli/commands/dora/classify.ts';
import { jsonLine } from '../../cli/print.ts';
import type { ClassificationFacts } from '../../domain/regulation/dora/index.ts';
import { printFigure, progress, ratioFigure } from './figure.ts';

const STATES = ['DE', 'FR', 'IT', 'IS'] as const;

/** One of many incidents, most of them near some threshold, major and minor ones. */
const factsOf = (n: number): ClassificationFacts => ({
  criticalService: {
    supportsCriticalOrImportantFunction: n % 2 === 0,
    supervisedFinancialService: n % 3 === 0,
    maliciousUnauthorisedAccess: n % 7 === 0,
  },
  clients: { affected: (n * 37) % 3_000, usingService: 15_000, relevantAffected: n % 11 === 0 },
  counterparts: { affected: n % 20, usingService: 40, relevantAffected: n % 13 === 0 },
  transactions: {
    affectedCount: (n * 31) % 2_000,
    dailyAverageCount: 10_000,
    affectedValue: ((n * 104_729) % 400_000_000) / 100,
    dailyAverageValue: 20_000_000,
  },
  reputation: {
    media: n % 5 === 0,
    repetitiveComplaints: n % 17 === 0,
    regulatoryRequirements: false,
    clientLoss: false,
  },
  durationHours: n % 48,
  downtimeHours: (n % 40) / 10,
  memberStates: STATES.slice(0, n % 4),
  dataLosses: {
    availability: n % 4 === 0,
    authenticity: false,
    integrity: n % 6 === 0,
    confidentiality: false,
    adverseImpact: n % 8 === 0,
    maliciousAccessMayLoseData: n % 9 === 0,
  },
  costsEur: ((n * 7_919) % 20_000_000) / 100,
});

/** Lines a second on one core, the program running already. */
const rate = (lines: readonly string[], answer: (value: unknown) => object): number => {
  let printed = 0;
  const started = process.cpuUsage();
  for (const line of lines) printed += jsonLine(answer(JSON.parse(line))).length;
  const { user, system } = process.cpuUsage(started);
  if (printed === 0) throw new Error('nothing was printed');
  return lines.length / ((user + system) / 1_000_000);
};

/** Classifications a second of processor time, from JSON line to JSON line; the floor reads and prints the same lines. */
export const measureClassification = (rounds: number, count: number): void => {
  const lines = Array.from({ length: count }, (_, n) => JSON.stringify(factsOf(n)));
  const same = (value: unknown): object => value as object;
  rate(lines, classify);
  rate(lines, same);
  const [measured, floors]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    progress(`classifications: round ${round + 1} of ${rounds}`);
    measured.push(rate(lines, classify));
    floors.push(rate(lines, same));
  }
  const head = { figure: 'DORA classifications per second of one core', unit: '1/s', aim: '20,000' };
  printFigure(ratioFigure(head, measured, floors, { lines: count }));
};
