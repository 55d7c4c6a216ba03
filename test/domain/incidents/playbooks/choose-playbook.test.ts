import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { seedPlaybooks } from '../../../../adapters/config/seeds.ts';
import { choosePlaybook, DEFAULT_PLAYBOOK, playbookOf } from '../../../../domain/incidents/playbooks/index.ts';

const playbooks = seedPlaybooks();

test.each([
  ['UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration', true, 'leaked-access-key'],
  ['CredentialAccess:IAMUser/AnomalousBehavior', true, 'leaked-access-key'],
  ['CredentialAccess:IAMUser/AnomalousBehavior', false, 'observe'],
  ['Trojan:EC2/DropPoint', true, 'compromised-instance'],
  ['Execution:Runtime/ReverseShell', false, 'compromised-instance'],
  ['Recon:EC2/PortProbeUnprotectedPort', true, 'observe'],
  ['Holdfast:DenialOfService/Reported', false, 'denial-of-service'],
  ['AWS_SHIELD_INTERNET_TRAFFIC_LIMITATIONS_PLACED', false, 'denial-of-service'],
  ['Holdfast:Service/Unavailable', false, 'service-outage'],
  ['Policy:S3/BucketAnonymousAccessGranted', false, 'data-exfiltration'],
  ['Exfiltration:S3/AnomalousBehavior', true, 'data-exfiltration'],
  ['Impact:S3/AnomalousBehavior.Delete', true, 'ransomware'],
  ['Impact:IAMUser/AnomalousBehavior', true, 'leaked-access-key'],
  ['Holdfast:Insider/Reported', false, 'insider'],
  ['Holdfast:Secret/Leaked', false, 'leaked-secret'],
  ['Holdfast:Provider/Down', false, 'provider-outage'],
  ['Holdfast:Change/Failed', false, 'failed-change'],
  ['', false, 'observe'],
])('%s with a credential %s is answered by %s', (type, hasCredential, id) => {
  expect(choosePlaybook({ findingTypes: [type], hasCredential }, playbooks).id).toBe(id);
});

test('the most specific beginning wins, whatever the order', () => {
  const general = playbookOf('leaked-access-key', playbooks);
  const special = { ...general, id: 'special', matches: { findingTypes: ['Recon:IAMUser/TorIPCaller'], needs: [] } };
  const facts = { findingTypes: ['Recon:IAMUser/TorIPCaller'], hasCredential: true };
  expect(choosePlaybook(facts, [...playbooks, special]).id).toBe('special');
  expect(choosePlaybook(facts, [special, ...playbooks]).id).toBe('special');
});

test('every playbook of the folder is deployed, under the name of its file', () => {
  const files = readdirSync('config/playbooks').map((file) => file.replace('.json', ''));
  expect(playbooks.map(({ id }) => id).sort()).toEqual(files.sort());
  expect(files).toContain(DEFAULT_PLAYBOOK);
});
