import classes from '../../config/retention.json' with { type: 'json' };
import { RetentionClasses } from '../../contracts/config/retention.ts';

/** The retention classes as deployed. */
export const readRetentionClasses = (): RetentionClasses => RetentionClasses.parse(classes);
