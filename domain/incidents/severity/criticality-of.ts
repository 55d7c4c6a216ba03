import type { Criticality, SeverityConfig } from '../../../contracts/config/severity.ts';

/** Which function owns a resource, and how critical that is. `function` is undefined where nobody owns it. */
export type Ownership = { criticality: Criticality; function?: string };

/** The first function whose prefix the uid begins with. An asset without an owner counts as critical until it is owned. */
export const criticalityOf = (uid: string, { functions }: Pick<SeverityConfig, 'functions'>): Ownership => {
  const owner = functions.find(({ resources }) => resources.some((prefix) => uid.startsWith(prefix)));
  return owner === undefined ? { criticality: 'critical' } : { criticality: owner.criticality, function: owner.name };
};
