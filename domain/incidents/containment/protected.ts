import type { Protected } from '../../../contracts/config/protected.ts';

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** IAM's own matching of resource patterns: `*` stands for anything, slashes included. */
const matches = (pattern: string, arn: string): boolean =>
  new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 'is').test(arn);

/** Why a principal or a resource must never be touched; undefined for everything else. */
export const whyProtected = (arn: string, list: Protected): string | undefined =>
  [...list.principals, ...(list.resources ?? [])].find((entry) => matches(entry.arn, arn))?.reason;
