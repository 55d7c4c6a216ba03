import { AutoScalingClient } from '@aws-sdk/client-auto-scaling';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Target } from '../../../domain/incidents/containment/index.ts';
import { actionClient } from '../action-client.ts';
import { serviceErrors } from '../service-errors.ts';

/** The services an instance hangs in, for one target's account and region. */
export type InstanceClients = { ec2: EC2Client; scaling: AutoScalingClient; balancing: ElasticLoadBalancingV2Client };

/** Clients with the rights of the role named. */
export const instanceClients = (role: string): ((target: Target) => InstanceClients) =>
  actionClient(role, (options) => ({
    ec2: new EC2Client(options),
    scaling: new AutoScalingClient(options),
    balancing: new ElasticLoadBalancingV2Client(options),
  }));

export const { ask: askEc2, askIfThere: askEc2IfThere } = serviceErrors('EC2');
export const { ask: askScaling } = serviceErrors('Auto Scaling');
export const { ask: askBalancing } = serviceErrors('Elastic Load Balancing');
