import { Stack } from 'aws-cdk-lib';
import { AccountPrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Stage } from '../../contracts/config/stage.ts';
import { stackName } from '../../contracts/names.ts';
import { stackProps } from '../house.ts';
import { declareActionRoles } from './action-roles.ts';

/**
 * What another account of the bank lets Holdfast do there: the same roles as at home, taken by the steps of its incidents
 * and nobody else (AWS: "How to use an external ID when granting access to your AWS resources to a third party").
 */
export class MemberStack extends Stack {
  constructor(scope: Construct, stageName: string, stage: Stage, account: string) {
    super(scope, `member-${account}`, stackProps(stageName, { ...stage, account }, 'member'));
    // Functions have names that CloudFormation gives them; only roles of the incidents' stack begin so.
    const steps = `arn:aws:iam::${stage.account}:role/${stackName(stageName, 'incidents')}-*`;
    const home = new AccountPrincipal(stage.account).withConditions({ ArnLike: { 'aws:PrincipalArn': steps } });
    declareActionRoles(this, stageName, { look: [home], act: [home] });
  }
}
