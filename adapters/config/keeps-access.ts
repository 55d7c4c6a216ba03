import protectedList from '../../config/protected.json' with { type: 'json' };
import { Protected } from '../../contracts/config/protected.ts';

/**
 * Whom no quarantine locks out, as patterns of ARNs. As deployed, like what the roles of actions are denied: a list that
 * changed between act and release would leave the quarantine to nobody.
 */
export const keepsAccess = (): string[] =>
  Protected.parse(protectedList)
    .principals.filter(({ keepsAccess: keeps }) => keeps === true)
    .map(({ arn }) => arn);
