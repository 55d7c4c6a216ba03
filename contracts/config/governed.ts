import * as z from 'zod/mini';
import { ContainmentLimits } from './containment-limits.ts';
import { ApprovalsConfig } from './approvals.ts';
import { ChannelsConfig } from './channels.ts';
import { LoadReport } from './load-report.ts';
import { Mode } from './mode.ts';
import { PeopleConfig } from './people.ts';
import { Playbook } from './playbook.ts';
import { PreAuthorisationsConfig } from './pre-authorisations.ts';
import { Protected } from './protected.ts';
import { ResponsePlan } from './response-plan.ts';
import { Rotas } from './rotas.ts';
import { Runbook } from './runbook.ts';

const Playbooks = z.strictObject({ playbooks: z.array(Playbook).check(z.minLength(1)) });
const Runbooks = z.strictObject({ runbooks: z.array(Runbook) });

/** Settings that only two people together change, while Holdfast runs: each a document with a version. */
type Documents = {
  people: PeopleConfig;
  rotas: Rotas;
  policies: ApprovalsConfig;
  playbooks: z.infer<typeof Playbooks>;
  runbooks: z.infer<typeof Runbooks>;
  protected: Protected;
  'pre-authorisations': PreAuthorisationsConfig;
  mode: Mode;
  'containment-limits': ContainmentLimits;
  channels: ChannelsConfig;
  'load-report': LoadReport;
  'response-plan': ResponsePlan;
};
export type GovernedName = keyof Documents;
export type Governed<N extends GovernedName> = Documents[N];

export const GOVERNED: { [N in GovernedName]: z.ZodMiniType<Documents[N]> } = {
  people: PeopleConfig,
  rotas: Rotas,
  policies: ApprovalsConfig,
  playbooks: Playbooks,
  runbooks: Runbooks,
  protected: Protected,
  'pre-authorisations': PreAuthorisationsConfig,
  mode: Mode,
  'containment-limits': ContainmentLimits,
  channels: ChannelsConfig,
  'load-report': LoadReport,
  'response-plan': ResponsePlan,
};

export const GOVERNED_NAMES = [
  'people',
  'rotas',
  'policies',
  'playbooks',
  'runbooks',
  'protected',
  'pre-authorisations',
  'mode',
  'containment-limits',
  'channels',
  'load-report',
  'response-plan',
] as const satisfies readonly GovernedName[];
export const GovernedName = z.enum(GOVERNED_NAMES);
