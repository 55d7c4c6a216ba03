import {
  AssociateIamInstanceProfileCommand,
  DescribeIamInstanceProfileAssociationsCommand,
  DisassociateIamInstanceProfileCommand,
} from '@aws-sdk/client-ec2';
import type { EC2Client, IamInstanceProfileAssociation } from '@aws-sdk/client-ec2';
import { askEc2 } from './clients.ts';

/** The association of an instance with its profile; undefined where it has none. */
export const profileOf = async (ec2: EC2Client, id: string): Promise<IamInstanceProfileAssociation | undefined> => {
  const Filters = [{ Name: 'instance-id', Values: [id] }];
  const { IamInstanceProfileAssociations = [] } = await askEc2(() =>
    ec2.send(new DescribeIamInstanceProfileAssociationsCommand({ Filters })),
  );
  return IamInstanceProfileAssociations.find(({ State = '' }) => !State.startsWith('disassociat'));
};

/** Withdraws the profile (null) or gives one back, by its ARN. */
export const writeProfile = async (ec2: EC2Client, id: string, wanted: string | null): Promise<void> => {
  const now = await profileOf(ec2, id);
  if ((now?.IamInstanceProfile?.Arn ?? null) === wanted) return;
  if (now !== undefined) {
    const { AssociationId } = now;
    await askEc2(() => ec2.send(new DisassociateIamInstanceProfileCommand({ AssociationId })));
  }
  if (wanted === null) return;
  const IamInstanceProfile = { Arn: wanted };
  await askEc2(() => ec2.send(new AssociateIamInstanceProfileCommand({ InstanceId: id, IamInstanceProfile })));
};
