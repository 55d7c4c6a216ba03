import { existsSync } from 'node:fs';
import { findCloud } from '../../local/cloud.ts';
import { recordOf } from '../../local/paths.ts';

/** The instance that `npm start` runs; another one can be named by HOLDFAST_CLOUD. */
const MAIN = 'main';

/**
 * Points this process at the local cloud, unless AWS_ENDPOINT_URL or AWS_PROFILE already say where to, and says so. Answers
 * whether a local cloud is meant. Throws when it is there but does not run.
 */
export const chooseCloud = async (): Promise<boolean> => {
  if (process.env['AWS_ENDPOINT_URL'] !== undefined) return isLoopback(process.env['AWS_ENDPOINT_URL']);
  const name = process.env['HOLDFAST_CLOUD'] ?? MAIN;
  if (process.env['AWS_PROFILE'] !== undefined || !existsSync(recordOf(name))) return false;
  const cloud = await findCloud(name);
  if (cloud === undefined)
    throw new Error(`the local cloud ${name} does not run: npm start, or set AWS_PROFILE or AWS_ENDPOINT_URL`);
  for (const key of Object.keys(process.env).filter((one) => one.startsWith('AWS_')))
    Reflect.deleteProperty(process.env, key);
  Object.assign(process.env, cloud.env);
  console.error(`(the local cloud ${name}, ${cloud.endpoint})`);
  return true;
};

const isLoopback = (url: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
