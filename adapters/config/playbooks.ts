import leakedAccessKey from '../../config/playbooks/leaked-access-key.json' with { type: 'json' };
import observe from '../../config/playbooks/observe.json' with { type: 'json' };
import serviceOutage from '../../config/playbooks/service-outage.json' with { type: 'json' };
import { Playbook } from '../../contracts/config/playbook.ts';

/** The playbooks as deployed. A test keeps this list equal to the folder: a bundle needs its files named. */
export const readPlaybooks = (): Playbook[] =>
  [leakedAccessKey, observe, serviceOutage].map((playbook) => Playbook.parse(playbook));
