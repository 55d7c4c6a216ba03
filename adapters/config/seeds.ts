import * as z from 'zod/mini';
import containmentLimits from '../../config/containment-limits.json' with { type: 'json' };
import approvals from '../../config/approvals.json' with { type: 'json' };
import channels from '../../config/channels.json' with { type: 'json' };
import loadReport from '../../config/load-report.json' with { type: 'json' };
import mode from '../../config/mode.json' with { type: 'json' };
import people from '../../config/people.json' with { type: 'json' };
import compromisedInstance from '../../config/playbooks/compromised-instance.json' with { type: 'json' };
import dataExfiltration from '../../config/playbooks/data-exfiltration.json' with { type: 'json' };
import denialOfService from '../../config/playbooks/denial-of-service.json' with { type: 'json' };
import failedChange from '../../config/playbooks/failed-change.json' with { type: 'json' };
import insider from '../../config/playbooks/insider.json' with { type: 'json' };
import leakedAccessKey from '../../config/playbooks/leaked-access-key.json' with { type: 'json' };
import leakedSecret from '../../config/playbooks/leaked-secret.json' with { type: 'json' };
import observe from '../../config/playbooks/observe.json' with { type: 'json' };
import providerOutage from '../../config/playbooks/provider-outage.json' with { type: 'json' };
import ransomware from '../../config/playbooks/ransomware.json' with { type: 'json' };
import serviceOutage from '../../config/playbooks/service-outage.json' with { type: 'json' };
import preAuthorisations from '../../config/pre-authorisations.json' with { type: 'json' };
import protectedList from '../../config/protected.json' with { type: 'json' };
import responsePlan from '../../config/response-plan.json' with { type: 'json' };
import rotas from '../../config/rotas.json' with { type: 'json' };
import rollBackChange from '../../config/runbooks/roll-back-change.json' with { type: 'json' };
import restoreTable from '../../config/runbooks/restore-table.json' with { type: 'json' };
import { GOVERNED } from '../../contracts/config/governed.ts';
import type { Governed, GovernedName } from '../../contracts/config/governed.ts';

const FILES: Record<GovernedName, unknown> = {
  people,
  rotas,
  policies: approvals,
  // A test keeps this list equal to the folder: a bundle needs its files named.
  playbooks: {
    playbooks: [
      compromisedInstance,
      dataExfiltration,
      denialOfService,
      failedChange,
      insider,
      leakedAccessKey,
      leakedSecret,
      observe,
      providerOutage,
      ransomware,
      serviceOutage,
    ],
  },
  runbooks: { runbooks: [restoreTable, rollBackChange] },
  protected: protectedList,
  'pre-authorisations': preAuthorisations,
  mode,
  'containment-limits': containmentLimits,
  channels,
  'load-report': loadReport,
  'response-plan': responsePlan,
};

/** A governed document as deployed: what holds until two people change it. Throws when config/ is wrong. */
export const seedOf = <N extends GovernedName>(name: N): Governed<N> => z.parse(GOVERNED[name], FILES[name]);

/** The directory as deployed. */
export const seedPeople = (): Governed<'people'>['people'] => seedOf('people').people;

/** The playbooks as deployed. */
export const seedPlaybooks = (): Governed<'playbooks'>['playbooks'] => seedOf('playbooks').playbooks;
