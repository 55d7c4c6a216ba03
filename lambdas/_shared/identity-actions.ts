import type { ContainmentHold, ContainmentRelease } from '../../domain/incidents/containment/index.ts';

/** A containment action on settings, with the rights of the role named; its adapters are loaded when it is needed. */
type LoadAction = (role: string) => Promise<ContainmentHold & ContainmentRelease>;

const domain = () => import('../../domain/incidents/containment/index.ts');
const principals = () => import('../../adapters/aws/principal-settings.ts');

export const loadRevokeSessions: LoadAction = async (role) => {
  const [{ revokeSessions, settingsPort }, { awsSessionSettings }] = await Promise.all([domain(), principals()]);
  return settingsPort(revokeSessions, awsSessionSettings(role));
};

export const loadDenyPrincipal: LoadAction = async (role) => {
  const [{ denyPrincipal, settingsPort }, { awsPrincipalSettings }] = await Promise.all([domain(), principals()]);
  return settingsPort(denyPrincipal, awsPrincipalSettings(role));
};

export const loadDisablePoolUser: LoadAction = async (role) => {
  const adapter = import('../../adapters/aws/pool-user-settings.ts');
  const [{ disablePoolUser, settingsPort }, { awsPoolUserSettings }] = await Promise.all([domain(), adapter]);
  return settingsPort(disablePoolUser, awsPoolUserSettings(role));
};

export const loadRotateSecret: LoadAction = async (role) => {
  const adapter = import('../../adapters/aws/secret-settings.ts');
  const [{ rotateSecret, settingsPort }, { awsSecretSettings }] = await Promise.all([domain(), adapter]);
  return settingsPort(rotateSecret, awsSecretSettings(role));
};
