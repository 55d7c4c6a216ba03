import { jest } from '@jest/globals';
import { startCloud } from '../../../local/cloud.ts';
import { deploy } from '../../../local/deploy.ts';
import { application } from './application.ts';
import { askOneByOne } from './ask-one-by-one.ts';
import type { Application } from './application.ts';

/**
 * A cloud for one file alone, for tests that change functions: what is done to a function meets every incident at once.
 * The file stops it with `stopCloud`. Every ask goes out on its own there, unless the file says otherwise.
 */
export const ownCloud = async (name: string): Promise<Application> => {
  // What it reports is what the deployment for the other tests has reported already.
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const cloud = await startCloud({ name, persist: false });
  await deploy(cloud, { context: { schedules: 'off' } });
  said.mockRestore();
  await askOneByOne(cloud);
  return application(name);
};
