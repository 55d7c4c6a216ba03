import { region } from './environment.ts';

/** How an SDK client in this process talks to the local cloud, whatever the developer's AWS settings are. */
export const clientOptions = ({ endpoint }: { endpoint: string }) => ({
  endpoint,
  region,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
