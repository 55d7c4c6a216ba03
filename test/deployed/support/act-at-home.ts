import { beforeAll } from '@jest/globals';
import { ENV } from '../../../contracts/env.ts';

/** The local cloud's one account, and the region that tests act in. */
export const ACCOUNT = '000000000000';
export const REGION = 'eu-central-1';

/** Lets the adapters of containment actions act in the local cloud with the roles of its deployment. */
export const actAtHome = (): void => {
  beforeAll(() => {
    Object.assign(process.env, { [ENV.stage]: 'local', [ENV.region]: REGION });
  });
};
