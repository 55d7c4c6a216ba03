import { CloudFormationClient, paginateDescribeStacks } from '@aws-sdk/client-cloudformation';
import { clientOptions } from './client-options.ts';
import type { Cloud } from './cloud.ts';

/** The names of the stacks that stand complete in the local cloud. */
export async function stacksOf(cloud: Cloud): Promise<Set<string>> {
  const client = new CloudFormationClient(clientOptions(cloud));
  const names = new Set<string>();
  for await (const page of paginateDescribeStacks({ client }, {}))
    for (const { StackName, StackStatus } of page.Stacks ?? [])
      if (StackName !== undefined && /^(CREATE|UPDATE)_COMPLETE$/.test(StackStatus ?? '')) names.add(StackName);
  return names;
}
