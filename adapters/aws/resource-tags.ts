import { IAMClient, ListRoleTagsCommand, ListUserTagsCommand } from '@aws-sdk/client-iam';
import { GetResourcesCommand, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import type { TagReader, Tags } from '../../domain/incidents/exercise/index.ts';
import { actionClient } from './action-client.ts';
import { serviceErrors } from './service-errors.ts';

/** As IAM and the tagging API write them. */
type Tag = { Key?: string | undefined; Value?: string | undefined };

/** An account (12 digits) and a region. */
type Place = { account: string; region: string };

const named = (tags: readonly Tag[] | undefined): Tags =>
  Object.fromEntries((tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));

const { askIfThere } = serviceErrors('Tags');

/** `arn:aws:iam::123456789012:user/path/name`: kind and name. */
const principalIn = (arn: string): { kind: string; name: string } | undefined => {
  const [, , service, , , resource = ''] = arn.split(':');
  const parts = resource.split('/');
  return service === 'iam' ? { kind: parts[0] ?? '', name: parts.at(-1) ?? '' } : undefined;
};

/** Whose resource it is, and where: as its ARN says, else as the target does. */
const placeOf = (arn: string, { account, region }: Place): Place => {
  const [, , , arnRegion = '', arnAccount = ''] = arn.split(':');
  return { account: arnAccount || account, region: arnRegion || region };
};

/** Tags of a user or role: the one kind of resource that the tagging API does not know. */
const tagsOfPrincipal = async (iam: IAMClient, { kind, name }: { kind: string; name: string }): Promise<Tags> => {
  const seen =
    kind === 'user'
      ? await askIfThere(() => iam.send(new ListUserTagsCommand({ UserName: name })))
      : await askIfThere(() => iam.send(new ListRoleTagsCommand({ RoleName: name })));
  return named(seen?.Tags);
};

/** Tags read with the role named, in the account and region of the resource. */
export const awsTagReader = (role: string): TagReader => {
  const iam = actionClient(role, (options) => new IAMClient(options));
  const tagging = actionClient(role, (options) => new ResourceGroupsTaggingAPIClient(options));
  return {
    tagsOf: async (arn, at) => {
      // What has no ARN is no resource of AWS, and has no tags.
      if (!arn.startsWith('arn:')) return {};
      const place = placeOf(arn, at);
      const principal = principalIn(arn);
      if (principal !== undefined) return tagsOfPrincipal(iam(place), principal);
      const found = await askIfThere(() => tagging(place).send(new GetResourcesCommand({ ResourceARNList: [arn] })));
      return named(found?.ResourceTagMappingList?.[0]?.Tags);
    },
  };
};
