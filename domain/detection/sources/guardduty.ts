import { SEVERITY_ID } from '../../../contracts/signal.ts';
import type { Draft, Normaliser } from '../draft.ts';
import { camelKeys, readAs } from '../read-event.ts';
import { fullDescription, plainTitle } from '../plain-title.ts';
import { wholeAccount } from '../resource-names.ts';
import type { ArnScope } from '../resource-names.ts';
import { GuardDutyDetail } from './guardduty-detail.ts';
import { remotesOf } from './guardduty-remotes.ts';
import { principalOf, resourceOf } from './guardduty-resource.ts';

/** Low 1.0-3.9, medium 4.0-6.9, high 7.0-8.9, critical 9.0-10.0 (GuardDuty user guide, "Findings severity levels"). */
const severityIdOf = (severity: number): number => {
  if (severity >= 9) return SEVERITY_ID.critical;
  if (severity >= 7) return SEVERITY_ID.high;
  if (severity >= 4) return SEVERITY_ID.medium;
  return severity >= 1 ? SEVERITY_ID.low : SEVERITY_ID.informational;
};

/** Findings made by "Generate sample findings" say so, as a field or inside a JSON string. */
const isSample = (info: unknown): boolean => {
  if (typeof info !== 'object' || info === null) return false;
  if ('sample' in info && info.sample === true) return true;
  return 'value' in info && typeof info.value === 'string' && /"sample"\s*:\s*true/.test(info.value);
};

const flagsOf = (service: GuardDutyDetail['service']): NonNullable<Draft['flags']> => [
  ...(isSample(service?.additionalInfo) ? (['sample'] as const) : []),
  ...(service?.archived === true ? (['archived'] as const) : []),
];

const concerned = ({ resource, type }: GuardDutyDetail, scope: ArnScope) => {
  const found = resource ?? undefined;
  return {
    resource: (found && resourceOf(found, type, scope)) ?? wholeAccount(scope.account),
    principal: found && principalOf(found, type),
  };
};

/** `GuardDuty Finding`, in the camelCase of the bus or the PascalCase of the API. */
export const readGuardDuty: Normaliser = (event) => {
  const detail = readAs(GuardDutyDetail, camelKeys(event.detail), 'detail');
  const { id, type, service, accountId: account = event.account, partition = 'aws' } = detail;
  const region = detail.region ?? event.region ?? 'global';
  const { resource, principal } = concerned(detail, { partition, region, account });
  return [
    {
      account,
      region,
      finding: {
        uid: id,
        type,
        title: plainTitle(type, resource),
        description: fullDescription(detail.title, detail.description),
      },
      severityId: severityIdOf(detail.severity),
      confidence: detail.confidence ?? undefined,
      firstSeen: service?.eventFirstSeen ?? detail.createdAt,
      resource,
      principal,
      remotes: remotesOf(service),
      flags: flagsOf(service),
    },
  ];
};
