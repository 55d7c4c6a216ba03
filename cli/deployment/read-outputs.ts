import { CloudFormationClient, paginateDescribeStacks } from '@aws-sdk/client-cloudformation';
import type { Stack } from '@aws-sdk/client-cloudformation';
import { stackName } from '../../contracts/names.ts';

const outputsOf = ({ Outputs }: Stack): [string, string][] =>
  (Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]);

/** The outputs of all stacks of a stage, by name. Throws when the stage is not deployed where the process points. */
export const readOutputs = async (stage: string): Promise<Map<string, string>> => {
  const stacks: Stack[] = [];
  for await (const page of paginateDescribeStacks({ client: new CloudFormationClient({}) }, {}))
    stacks.push(...(page.Stacks ?? []));
  const own = stacks.filter(({ StackName }) => StackName?.startsWith(stackName(stage, '')) === true);
  if (own.length === 0) throw new Error(`stage ${stage} is not deployed there: npm start, or npm run deploy`);
  return new Map(own.flatMap(outputsOf));
};
