import { expect, test } from '@jest/globals';
import approvals from '../../../config/approvals.json' with { type: 'json' };
import { ApprovalsConfig } from '../../../contracts/config/approvals.ts';
import { seedPlaybooks } from '../../../adapters/config/seeds.ts';
import { choosePolicy, excludeInvolved } from '../../../domain/approvals/index.ts';
import type { Proposal } from '../../../domain/incidents/state.ts';

const config = ApprovalsConfig.parse(approvals);
const playbooks = seedPlaybooks();
const [playbook] = playbooks;
const proposal = { kind: 'dismissal', proposedBy: 'responder-1' } as Proposal;
const incident = { requesters: ['responder-2'], proposal };

test.each([
  ['a containment goes by its playbook', 'containment', playbook?.id, playbook?.approval],
  ['a containment of an unknown playbook by the review', 'containment', 'gone', config.policies.review],
  ['everything else by its purpose', 'regulator-report', playbook?.id, config.policies['regulator-report']],
] as const)('%s', (_, purpose, id, policy) => {
  expect(choosePolicy(purpose, id, config, playbooks)).toEqual(policy);
});

test.each([
  ['dismissal', ['responder-2', 'responder-1']],
  ['severity-lowering', ['responder-2', 'responder-1']],
  ['containment', ['responder-2']],
  ['review', ['responder-2']],
] as const)('of a %s these are kept out', (purpose, requesters) => {
  expect(excludeInvolved(purpose, incident, []).requesters).toEqual(requesters);
});

test('whom the case is about is kept out under every name and id', () => {
  const principals = [{ type: 'IAMUser', name: 'ci-deploy', credentialUid: 'AKIA1' }];
  expect(excludeInvolved('review', incident, principals).principals).toEqual(['ci-deploy', 'AKIA1']);
});
