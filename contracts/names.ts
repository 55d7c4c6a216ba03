import type { Area } from './areas.ts';

/** CloudFormation stack of a part, e.g. `holdfast-local-incidents`. Every name below is unique in its account and region. */
export const stackName = (stage: string, part: string): string => `holdfast-${stage}-${part}`;

/** Lambda function of `lambdas/<area>/<name>.ts`. AWS refuses more than 64 characters. */
export const functionName = (stage: string, area: Area, name: string): string => `holdfast-${stage}-${area}-${name}`;

/** State machine of `statemachines/<area>/<name>.asl.json`. Areas never share a workflow's name. */
export const workflowName = (stage: string, name: string): string => `holdfast-${stage}-${name}`;

/** ClassifyIncident -> classify-incident: the one translation between a state, its file and its function. */
export const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();

/** Secret that CloudFront shows to the API, and the header it shows it in (lower case, as HTTP APIs give headers). */
export const originSecretName = (stage: string): string => `holdfast-${stage}-origin`;
export const ORIGIN_HEADER = 'x-holdfast-origin';

/** The role that reads what an action would be done to, and the role that does it. */
export const LOOK_ROLE = 'look';
export const actionRole = (action: string): string => `contain-${action}`;

/** Name of such a role, in every account where Holdfast acts. */
export const actionRoleName = (stage: string, role: string): string => `holdfast-${stage}-${role}`;

/** What an account expects of who takes a role of an action: it is for this deployment, and for no other (IAM, external id). */
export const externalId = (stage: string): string => `holdfast-${stage}`;

/** WAF IP sets whose name begins so are for blocking addresses, and so are network ACLs with the tag. */
export const BLOCK_LIST = 'holdfast-blocked';
export const BLOCK_LIST_TAG = { key: 'holdfast:block-list', value: 'yes' } as const;
