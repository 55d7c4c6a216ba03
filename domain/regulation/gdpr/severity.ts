import * as z from 'zod/mini';
import { checkShape } from '../../shared/check-shape.ts';
import {
  CIRCUMSTANCE_SCORES,
  DATA_CONTEXT_SCORES,
  IDENTIFICATION_SCORES,
  MALICIOUS_INTENT,
} from './severity-scores.ts';

const Circumstance = z.literal(CIRCUMSTANCE_SCORES);

/** What the method asks; scores take only the values it knows. */
export const SeverityQuestion = z.strictObject({
  dataContext: z.literal(DATA_CONTEXT_SCORES),
  identification: z.literal(IDENTIFICATION_SCORES),
  circumstances: z.strictObject({
    confidentiality: Circumstance,
    integrity: Circumstance,
    availability: Circumstance,
    maliciousIntent: z.boolean(),
  }),
  individuals: z.int().check(z.gte(0)),
  unintelligible: z.boolean(),
});
export type SeverityQuestion = z.infer<typeof SeverityQuestion>;

type Band = 'low' | 'medium' | 'high' | 'very-high';
type Proposal = 'record-only' | 'notify-authority' | 'notify-authority-and-data-subjects';

/** Severity 0.25 to 6. The proposal is practice, not law: a person decides, above all near a boundary. */
export type Severity = {
  severity: number;
  band: Band;
  flags: string[];
  proposal: Proposal;
  nearBoundary: boolean;
};

/** The severity from which each band begins. */
const BANDS: readonly { from: number; band: Band; proposal: Proposal }[] = [
  { from: 4, band: 'very-high', proposal: 'notify-authority-and-data-subjects' },
  { from: 3, band: 'high', proposal: 'notify-authority-and-data-subjects' },
  { from: 2, band: 'medium', proposal: 'notify-authority' },
];
const LOWEST = { band: 'low', proposal: 'record-only' } as const;

const NEAR = 0.25;
const MANY_INDIVIDUALS = 100;

const scoreOf = ({ dataContext, identification, circumstances }: SeverityQuestion): number => {
  const { confidentiality, integrity, availability, maliciousIntent } = circumstances;
  const intent = maliciousIntent ? MALICIOUS_INTENT : 0;
  return dataContext * identification + confidentiality + integrity + availability + intent;
};

/** What the score leaves out and the person who decides must see. */
const flagsOf = ({ individuals, unintelligible }: SeverityQuestion): string[] => [
  ...(individuals > MANY_INDIVIDUALS ? ['more-than-100-individuals'] : []),
  ...(unintelligible ? ['data-unintelligible'] : []),
];

/** ENISA's severity of a breach, data context x identification + circumstances, and what is usually done about it. */
export const breachSeverity = (question: SeverityQuestion): Severity => {
  const severity = scoreOf(question);
  const { band, proposal } = BANDS.find(({ from }) => severity >= from) ?? LOWEST;
  const nearBoundary = BANDS.some(({ from }) => Math.abs(severity - from) <= NEAR);
  return { severity, band, flags: flagsOf(question), proposal, nearBoundary };
};

/** The same for a line of `holdfast gdpr severity`. Throws InvalidInputError. */
export const judgeSeverity = (value: unknown): Severity => breachSeverity(checkShape(SeverityQuestion, value));
