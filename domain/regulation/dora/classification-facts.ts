import * as z from 'zod/mini';
import { checkShape } from '../../shared/check-shape.ts';
import { EEA_MEMBER_STATES } from '../eea-member-states.ts';

const Answer = z.boolean();
const Count = z.int().check(z.gte(0));
/** Averages and amounts may have decimals. */
const Quantity = z.number().check(z.gte(0));

/** Those affected, and all who use the affected service. */
const Parties = { affected: Count, usingService: Count, relevantAffected: Answer };

/** Counterparts are counted among those active in the service (Art. 9(1)(c)): more than all cannot be affected. */
const isPart = ({ affected, usingService }: { affected: number; usingService: number }): boolean =>
  affected <= usingService;

/**
 * What an incident is classified by: estimates where figures are not known yet (Art. 1(5), 3, 7(2)). Amounts in EUR, gross,
 * recoveries not deducted. More clients may be affected than use the service: beneficiaries and others hit count too.
 *
 * @law 2024/1772 Art. 1
 * @law 2024/1772 Art. 7
 */
export const ClassificationFacts = z.strictObject({
  criticalService: z.strictObject({
    supportsCriticalOrImportantFunction: Answer,
    supervisedFinancialService: Answer,
    maliciousUnauthorisedAccess: Answer,
  }),
  clients: z.strictObject(Parties),
  counterparts: z
    .strictObject(Parties)
    .check(z.refine(isPart, { error: 'must be <= counterparts.usingService', path: ['affected'] })),
  /** Affected transactions with a leg in the Union, against the daily averages of the service. */
  transactions: z.strictObject({
    affectedCount: Count,
    dailyAverageCount: Quantity,
    affectedValue: Quantity,
    dailyAverageValue: Quantity,
  }),
  reputation: z.strictObject({
    media: Answer,
    repetitiveComplaints: Answer,
    regulatoryRequirements: Answer,
    clientLoss: Answer,
  }),
  durationHours: Quantity,
  downtimeHours: Quantity,
  /** Member States with an impact, the home one too. */
  memberStates: z.array(z.enum(EEA_MEMBER_STATES)),
  dataLosses: z.strictObject({
    availability: Answer,
    authenticity: Answer,
    integrity: Answer,
    confidentiality: Answer,
    /** On business objectives or on meeting regulatory requirements. */
    adverseImpact: Answer,
    maliciousAccessMayLoseData: Answer,
  }),
  costsEur: Quantity,
});
export type ClassificationFacts = z.infer<typeof ClassificationFacts>;

/** Facts from outside. Throws InvalidInputError with the dotted field, `clients.affected: must be >= 0`. */
export const readClassificationFacts = (value: unknown): ClassificationFacts => checkShape(ClassificationFacts, value);
