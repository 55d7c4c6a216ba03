import type { PrincipalContext } from '../../../domain/incidents/containment/index.ts';

/** A principal as IAM shows it. */
export type SeenPrincipal = { arn: string; boundary: string | null; context: PrincipalContext };

/** IAM's calls about a user and about a role are the same but for their names. Setting null deletes; gone is deleted. */
export interface PrincipalCalls {
  /** Undefined when there is no such principal. */
  read(name: string): Promise<SeenPrincipal | undefined>;
  /** An inline policy's document as it was written; null where there is none. */
  policy(name: string, policy: string): Promise<string | null>;
  setPolicy(name: string, policy: string, document: string | null): Promise<void>;
  setBoundary(name: string, boundary: string | null): Promise<void>;
}

/** `2026-03-01T10:00:00.000Z in eu-central-1`. */
export const usedAt = (date: Date | undefined, region?: string): string | null =>
  date === undefined ? null : `${date.toISOString()}${region === undefined ? '' : ` in ${region}`}`;

/** IAM gives documents back URL-encoded (RFC 3986). */
export const decoded = (document: string | undefined): string | null =>
  document === undefined ? null : decodeURIComponent(document);
