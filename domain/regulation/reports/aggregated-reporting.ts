import type { AffectedEntity } from './sources.ts';

/** An entity that a provider wants to report for. */
export type CoveredEntity = AffectedEntity & {
  memberState: string;
  authority: string;
  /** The entity's own classification of the incident. */
  classifiedMajor: boolean;
  /** A significant credit institution, supervised by the ECB. */
  isSignificant: boolean;
};

/** What an aggregated report must meet. */
export type AggregatedReporting = {
  originatesFromProvider: boolean;
  entities: readonly CoveredEntity[];
  isOneGroup: boolean;
  /** The authority's explicit permission, once given. */
  permittedByAuthority: boolean;
};

const NEVER = ['trading_venue', 'central_counterparty'];

const isBarred = ({ isSignificant, types }: CoveredEntity): boolean =>
  (isSignificant && types.includes('credit_institution')) || types.some((type) => NEVER.includes(type));

const oneOf = (entities: readonly CoveredEntity[], part: (entity: CoveredEntity) => string): boolean =>
  new Set(entities.map(part)).size <= 1;

/**
 * Why a provider may not report once for several entities; none when it may.
 *
 * @law 2025/302 Art. 7
 */
export const aggregatedReportingObstacles = (plan: AggregatedReporting): string[] => {
  const { entities } = plan;
  const obstacles: readonly (readonly [obstacle: string, applies: boolean])[] = [
    ['the incident does not originate from the third-party provider', !plan.originatesFromProvider],
    ['the provider serves only one financial entity and no group', entities.length < 2 && !plan.isOneGroup],
    ['not every entity has classified the incident as major', !entities.every((each) => each.classifiedMajor)],
    ['the entities are in more than one Member State', !oneOf(entities, (each) => each.memberState)],
    ['the entities are under more than one authority', !oneOf(entities, (each) => each.authority)],
    ['the authority has not explicitly permitted it', !plan.permittedByAuthority],
    ...entities
      .filter(isBarred)
      .map((each): readonly [string, boolean] => [
        `${each.name} must report itself: significant credit institutions, trading venues and central counterparties always do`,
        true,
      ]),
  ];
  return obstacles.filter(([, applies]) => applies).map(([obstacle]) => obstacle);
};
