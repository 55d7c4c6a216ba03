import type { Stack } from 'aws-cdk-lib';
import type { ActionRights } from '../../constructs/action-role.ts';

const ANY = 'Which instance an incident is about, and what it hangs in, is known only when it happens.';

/** What an instance hangs in. */
const LOOK = {
  actions: [
    'ec2:DescribeInstances',
    'ec2:DescribeInstanceAttribute',
    'ec2:DescribeIamInstanceProfileAssociations',
    'ec2:DescribeSecurityGroups',
    'ec2:DescribeSnapshots',
    'autoscaling:DescribeAutoScalingGroups',
    'autoscaling:DescribeAutoScalingInstances',
    'elasticloadbalancing:DescribeTargetGroups',
    'elasticloadbalancing:DescribeTargetHealth',
  ],
  resources: ['*'],
  reason: 'These calls know no resources to name.',
};

/** Isolating an EC2 instance, and putting it back where it served. */
export const instanceRights = (stack: Stack): ActionRights => {
  const ec2 = (resource: string): string =>
    stack.formatArn({ service: 'ec2', region: '*', resource, resourceName: '*' });
  const [instance, networkInterface, group] = [ec2('instance'), ec2('network-interface'), ec2('security-group')];
  const any = (actions: string[], resources: string[]) => ({ actions, resources, reason: ANY });
  const targetGroups = { service: 'elasticloadbalancing', region: '*', resource: 'targetgroup', resourceName: '*/*' };
  const scalingGroups = stack.formatArn({
    service: 'autoscaling',
    region: '*',
    resource: 'autoScalingGroup',
    resourceName: '*:autoScalingGroupName/*',
  });
  return {
    look: [LOOK],
    act: [
      any(['ec2:CreateSnapshot'], [ec2('volume'), ec2('snapshot')]),
      {
        ...any(['ec2:CreateTags'], [ec2('snapshot')]),
        conditions: { StringEquals: { 'ec2:CreateAction': 'CreateSnapshot' } },
      },
      any(['ec2:CreateSecurityGroup'], [group, ec2('vpc')]),
      any(['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupEgress'], [group]),
      any(['ec2:ModifyNetworkInterfaceAttribute'], [networkInterface, group, instance]),
      any(
        ['ec2:ModifyInstanceAttribute', 'ec2:AssociateIamInstanceProfile', 'ec2:DisassociateIamInstanceProfile'],
        [instance],
      ),
      {
        actions: ['iam:PassRole'],
        conditions: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
        resources: [stack.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: '*' })],
        reason:
          'A release gives the instance the profile back that it had; the roles of the protected list are denied.',
      },
      any(['autoscaling:DetachInstances', 'autoscaling:AttachInstances'], [scalingGroups]),
      any(
        ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:RegisterTargets'],
        [stack.formatArn(targetGroups)],
      ),
    ],
  };
};
