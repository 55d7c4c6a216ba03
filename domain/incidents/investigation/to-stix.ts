import { sha256 } from '../../shared/journal/index.ts';
import type { Indicator, IndicatorKind } from './indicators.ts';

/** How STIX patterns name what is observed (STIX 2.1, 6 and 9). */
const PATHS: Record<IndicatorKind, string> = {
  'ipv4-addr': 'ipv4-addr:value',
  'ipv6-addr': 'ipv6-addr:value',
  'domain-name': 'domain-name:value',
  url: 'url:value',
  'file-sha256': "file:hashes.'SHA-256'",
  'email-addr': 'email-addr:value',
  'user-account': 'user-account:account_login',
  'user-agent': "network-traffic:extensions.'http-request-ext'.request_header.'User-Agent'",
};

/** What may be shared with whom, as Traffic Light Protocol 2.0 marks it (its fixed marking definitions). */
export const TLP = {
  clear: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  green: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  amber: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'amber+strict': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  red: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
} as const;
export const TLP_LEVELS = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const satisfies (keyof typeof TLP)[];
export type TlpLevel = (typeof TLP_LEVELS)[number];
export const isTlpLevel = (level: string): level is TlpLevel => TLP_LEVELS.some((one) => one === level);

/** A UUID of version 5's shape from what it names, so that the same indicator is the same object in every export. */
const uuidOf = (name: string): string => {
  const hex = sha256(name);
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

const literal = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

type Recorded = Indicator & { recordedAt: string };
type From = { incidentId: string; tlp: TlpLevel };

const indicatorOf = ({ kind, value, seenAt, note, recordedAt }: Recorded, { incidentId, tlp }: From) => ({
  type: 'indicator',
  spec_version: '2.1',
  id: `indicator--${uuidOf(`${incidentId}/${kind}/${value}`)}`,
  created: recordedAt,
  modified: recordedAt,
  name: `${kind} seen in ${incidentId}`,
  ...(note === '' ? {} : { description: note }),
  indicator_types: ['malicious-activity'],
  pattern: `[${PATHS[kind]} = ${literal(value)}]`,
  pattern_type: 'stix',
  pattern_version: '2.1',
  valid_from: seenAt,
  object_marking_refs: [TLP[tlp]],
});

/** The indicators of an incident as a STIX 2.1 bundle (OASIS, https://docs.oasis-open.org/cti/stix/v2.1/). Each once. */
export const toStix = (indicators: readonly Recorded[], from: From): Record<string, unknown> => {
  const objects = [...new Map(indicators.map((one) => [`${one.kind}/${one.value}`, indicatorOf(one, from)])).values()];
  return {
    type: 'bundle',
    id: `bundle--${uuidOf(objects.map(({ id, modified }) => `${id}@${modified}`).join())}`,
    objects,
  };
};
