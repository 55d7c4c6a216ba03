import { Stack } from 'aws-cdk-lib';
import { NagSuppressions } from 'cdk-nag';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { IConstruct } from 'constructs';

/** Accepts a finding of cdk-nag on a construct and all below it, with the reason a reviewer reads. */
export const explain = (construct: IConstruct, id: string, reason: string): void => {
  NagSuppressions.addResourceSuppressions(construct, [{ id, reason }], true);
};

/** Accepts exactly these wildcard resources in the policies below a construct; any other is still reported. */
export const explainWildcards = (construct: IConstruct, resources: string[], reason: string): void => {
  const stack = Stack.of(construct);
  const appliesTo = resources.map((resource) => `Resource::${flattenCfnReference(stack.resolve(resource))}`);
  NagSuppressions.addResourceSuppressions(construct, [{ id: 'AwsSolutions-IAM5', reason, appliesTo }], true);
};
