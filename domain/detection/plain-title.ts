import type { SignalResource } from '../../contracts/signal.ts';

/** GuardDuty's threat purposes in the words of somebody who was just woken up. */
const PURPOSES: Readonly<Record<string, string>> = {
  AttackSequence: 'Attack in several steps',
  Backdoor: 'Backdoor suspected',
  Behavior: 'Unusual behaviour',
  CredentialAccess: 'Reach for credentials',
  CryptoCurrency: 'Crypto mining',
  DefenseEvasion: 'Evasion of defences',
  Discovery: 'Reconnaissance',
  Execution: 'Malicious code run',
  Exfiltration: 'Data taken out',
  Impact: 'Attempt to damage',
  InitialAccess: 'Break-in attempt',
  PenTest: 'Attack tool in use',
  Persistence: 'Attempt to stay in',
  Policy: 'Policy violated',
  PrivilegeEscalation: 'Reach for more rights',
  Recon: 'Reconnaissance',
  Stealth: 'Attempt to hide',
  Trojan: 'Trojan suspected',
  UnauthorizedAccess: 'Unauthorised access',
};

const RESOURCES: Readonly<Record<string, string>> = {
  AwsAccount: 'account',
  AwsEc2Instance: 'EC2 instance',
  AwsEksCluster: 'EKS cluster',
  AwsIamAccessKey: 'access key',
  AwsIamRole: 'IAM role',
  AwsIamUser: 'IAM user',
  AwsLambdaFunction: 'Lambda function',
  AwsRdsDbInstance: 'database',
  AwsS3Bucket: 'S3 bucket',
};

/** `MaliciousIPCaller.Custom` -> `malicious IP caller`; abbreviations keep their capitals. */
const inWords = (mechanism: string): string =>
  (mechanism.split(/[.!]/)[0] ?? mechanism)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(' ')
    .map((word) => (/^[A-Z]+\d*$/.test(word) ? word : word.toLowerCase()))
    .join(' ');

/** `access key AKIA…`, `EC2 instance i-…`. */
const spoken = ({ type, uid, name }: SignalResource): string => `${RESOURCES[type] ?? type} ${name ?? uid}`;

const findingInWords = (type: string): string => {
  const [purpose = '', rest = ''] = type.split(/:(.*)/s);
  const mechanism = rest.slice(rest.indexOf('/') + 1);
  if (!Object.hasOwn(PURPOSES, purpose)) return type;
  return [PURPOSES[purpose], inWords(mechanism)].filter((part) => part !== '').join(': ');
};

/**
 * A title made of the finding's type and resource: `Unauthorised access: malicious IP caller, access key AKIA…`.
 * The source's own title is left to the (sealed) description: it names users and addresses, and a title stands in mails,
 * lists and hashed events.
 */
export const plainTitle = (type: string, resource: SignalResource): string =>
  `${findingInWords(type)}, ${spoken(resource)}`;

/** The source's title and description, one text. */
export const fullDescription = (...parts: (string | undefined)[]): string | undefined => {
  const said = [...new Set(parts.filter((part) => part !== undefined))];
  return said.length === 0 ? undefined : said.join(' ');
};
