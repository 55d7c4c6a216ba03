import { delimiter } from 'node:path';
import { stateFolderOf, temporaryFolderOf, toolsFolder } from './paths.ts';

export const account = '000000000000';
export const region = 'eu-central-1';

type Environment = Record<string, string | undefined>;

/** What an AWS SDK, the CDK and the command line need to talk to the local cloud. The keys are no secrets. */
export const clientEnvironment = (endpoint: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_EC2_METADATA_DISABLED: 'true',
  CDK_DEFAULT_ACCOUNT: account,
  CDK_DEFAULT_REGION: region,
});

/** The present environment without anything that points at a real account, with our tools first, and these variables. */
export function cleanEnvironment(present: Environment, added: Record<string, string>): Environment {
  const kept = Object.entries(present).filter(([name]) => !name.startsWith('AWS_') && !name.startsWith('CDK_'));
  const path = [toolsFolder, present['PATH'] ?? ''].join(delimiter);
  return { ...Object.fromEntries(kept), PATH: path, ...added };
}

export interface CloudSettings {
  name: string;
  port: number;
  /** Whether its state outlives a stop. */
  persist: boolean;
  /** Whether a call needs the rights that the caller's policies give. */
  enforceIam: boolean;
}

/** The settings of MiniStack; why each is needed stands in docs/local-cloud.md. */
export function cloudEnvironment(present: Environment, cloud: CloudSettings): Environment {
  const state = stateFolderOf(cloud.name, cloud.port);
  return {
    // Lambdas inherit all of this, so nothing of the developer's shell gets in but the bare minimum.
    PATH: [toolsFolder, present['PATH'] ?? ''].join(delimiter),
    HOME: present['HOME'],
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    TMPDIR: temporaryFolderOf(cloud.name),
    NODE_OPTIONS: '--disable-warning=DEP0169',
    PYTHONUNBUFFERED: '1',
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(cloud.port),
    MINISTACK_REGION: region,
    CLOUDTRAIL_RECORDING: '1',
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${cloud.port}`,
    // Under these keys the emulator takes a caller for the account itself.
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    ...(cloud.enforceIam ? { AUTH: 'true' } : {}),
    ...(cloud.persist ? { PERSIST_STATE: '1', STATE_DIR: state, S3_PERSIST: '1', S3_DATA_DIR: `${state}/s3` } : {}),
  };
}
