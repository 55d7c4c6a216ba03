import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { actionRoleName, externalId } from '../../contracts/names.ts';
import { ENV } from '../../contracts/env.ts';
import type { Target } from '../../domain/incidents/containment/index.ts';
import { environment } from '../environment.ts';

/** What every client of a containment action is made with. */
export type ActionClientOptions = {
  region: string;
  credentials: ReturnType<typeof fromTemporaryCredentials>;
  retryMode: 'adaptive';
  maxAttempts: number;
};

const credentialsOf = (role: string, account: string) =>
  fromTemporaryCredentials({
    params: {
      RoleArn: `arn:aws:iam::${account}:role/${actionRoleName(environment(ENV.stage), role)}`,
      RoleSessionName: `holdfast-${role}`,
      ExternalId: externalId(environment(ENV.stage)),
    },
  });

/**
 * Clients of one action: each acts in its target's account (12 digits) and region with that action's role and no other
 * right. One client for each account and region, kept for the process.
 */
export const actionClient = <C>(role: string, make: (options: ActionClientOptions) => C): ((target: Target) => C) => {
  const clients = new Map<string, C>();
  return ({ account = '', region = environment(ENV.region) }) => {
    const key = `${account}/${region}`;
    const known = clients.get(key);
    if (known !== undefined) return known;
    const client = make({ region, credentials: credentialsOf(role, account), retryMode: 'adaptive', maxAttempts: 4 });
    clients.set(key, client);
    return client;
  };
};
