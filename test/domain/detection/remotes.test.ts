import { expect, test } from '@jest/globals';
import { normaliseEvent } from '../../../domain/detection/index.ts';
import { example, reception } from './examples.ts';

const seen = '198.51.100.7';
const remoteIpDetails = { ipAddressV4: seen };

type Findings = { findings: Record<string, unknown>[] };

const guardDuty = (action: unknown) => {
  const event = example('guardduty-access-key');
  const service = { ...(event.detail['service'] as object), action };
  return { ...event, detail: { ...event.detail, service } };
};
const hub = (name: string, added: Record<string, unknown>) => {
  const event = example(name);
  const [first] = (event.detail as Findings).findings;
  return { ...event, detail: { ...event.detail, findings: [{ ...first, ...added }] } };
};
const remotesOf = (event: Parameters<typeof normaliseEvent>[0]) => normaliseEvent(event, reception())[0]!.remotes;

test.each([
  ['a call of an API', { awsApiCallAction: { remoteIpDetails } }, ['198.51.100.7/32']],
  ['a connection', { networkConnectionAction: { remoteIpDetails } }, ['198.51.100.7/32']],
  ['a call of Kubernetes', { kubernetesApiCallAction: { remoteIpDetails } }, ['198.51.100.7/32']],
  ['a login at a database', { rdsLoginAttemptAction: { remoteIpDetails } }, ['198.51.100.7/32']],
  [
    'probed ports, each address once',
    {
      portProbeAction: {
        portProbeDetails: [
          { remoteIpDetails },
          { remoteIpDetails },
          { remoteIpDetails: { ipAddressV6: '2001:DB8::7' } },
        ],
      },
    },
    ['198.51.100.7/32', '2001:db8::7/128'],
  ],
  ['a question about a name', { dnsRequestAction: { domain: 'example.org' } }, undefined],
  ['no address at all', { awsApiCallAction: { remoteIpDetails: { ipAddressV4: 'unknown' } } }, undefined],
  ['an action in no known shape', 'AWS_API_CALL', undefined],
  ['no action', null, undefined],
])('GuardDuty names who was at the other end: %s', (_name, action, remotes) => {
  expect(remotesOf(guardDuty(action))).toEqual(remotes);
});

test.each([
  ['what came in', { Network: { Direction: 'IN', SourceIpV4: seen } }, ['198.51.100.7/32']],
  ['what came in over IPv6', { Network: { SourceIpV6: '2001:db8::7' } }, ['2001:db8::7/128']],
  ['what went out: the source is ourselves', { Network: { Direction: 'OUT', SourceIpV4: seen } }, undefined],
  [
    'what GuardDuty saw',
    { Action: { NetworkConnectionAction: { RemoteIpDetails: { IpAddressV4: seen } } } },
    ['198.51.100.7/32'],
  ],
])('Security Hub names who was at the other end: %s', (_name, added, remotes) => {
  expect(remotesOf(hub('security-hub-two-findings', added))).toEqual(remotes);
});

test.each([
  ['what came in', { src_endpoint: { ip: seen }, dst_endpoint: { ip: '10.0.0.1' } }, ['198.51.100.7/32']],
  [
    'what went out',
    { connection_info: { direction_id: 2 }, src_endpoint: { ip: '10.0.0.1' }, dst_endpoint: { ip: seen } },
    ['198.51.100.7/32'],
  ],
  ['nothing', {}, undefined],
])('Security Hub in OCSF names who was at the other end: %s', (_name, evidence, remotes) => {
  expect(remotesOf(hub('security-hub-ocsf', { evidences: [evidence] }))).toEqual(remotes);
});

test('a storm of addresses is cut', () => {
  const portProbeDetails = Array.from({ length: 300 }, (_, n) => ({
    remoteIpDetails: { ipAddressV4: `198.51.100.${String(n % 250)}` },
  }));
  expect(remotesOf(guardDuty({ portProbeAction: { portProbeDetails } }))).toHaveLength(20);
});
