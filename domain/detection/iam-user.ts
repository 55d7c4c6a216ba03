import type { SignalPrincipal, SignalResource } from '../../contracts/signal.ts';
import { sha256 } from '../shared/journal/index.ts';
import { iamIdentity } from './resource-names.ts';

const USER_ARN = /^arn:[^:]+:iam::(\d*):user\/(?:.*\/)?([^/]+)$/;
const UNIQUE_ID = /^AIDA[A-Z0-9]+$/;
const SHORT = 16;

/** A resource as a finding of Security Hub lists it; `userId` is the user's unique id, where it says so. */
export type Listed = { type: string; uid: string; userId?: string | undefined; userName?: string | undefined };

type Owner = { isUser: boolean; home: string; name: string };

const ownerOf = ({ type, uid }: Listed, account: string): Owner => {
  const [arn, home = '', name = uid] = USER_ARN.exec(uid) ?? [];
  return { isUser: arn !== undefined || type === 'AwsIamUser', home: home === '' ? account : home, name };
};

const uniqueIdOf = ({ uid, userId }: Listed): string | undefined => userId ?? (UNIQUE_ID.test(uid) ? uid : undefined);

/**
 * An IAM user among a finding's resources; undefined for everything else. A resource is never sealed, so it names nobody:
 * the unique id, or else the account and a short hash. The name belongs into the principal.
 */
export const iamUser = (
  listed: Listed,
  account: string,
): { resource: SignalResource; principal: SignalPrincipal } | undefined => {
  const { isUser, home, name } = ownerOf(listed, account);
  if (!isUser) return undefined;
  const unique = uniqueIdOf(listed);
  const hashed = { type: 'AwsIamUser', uid: `${home}/user-${sha256(`${home}/${name}`).slice(0, SHORT)}` };
  return {
    resource: unique === undefined ? hashed : iamIdentity('AwsIamUser', unique),
    principal: { type: 'IAMUser', name: listed.userName ?? name, uid: unique },
  };
};
