import { MOST_SERVICES } from '../../../contracts/config/probes.ts';
import type { ProbedService, ProbesConfig } from '../../../contracts/config/probes.ts';

/**
 * The services to call in this stage: the configured ones and those added at run time. A configured service keeps its
 * definition whatever was added under its id; beyond the most a minute can hold, none is called.
 */
export const chooseServices = (
  { services }: ProbesConfig,
  added: readonly ProbedService[],
  stage: string,
): ProbedService[] => {
  const configured = services
    .filter(({ stages }) => stages.includes(stage))
    .map(({ stages: _, ...service }): ProbedService => service);
  const ids = new Set(configured.map(({ id }) => id));
  return [...configured, ...added.filter(({ id }) => !ids.has(id))].slice(0, MOST_SERVICES);
};
