import type { SignalResource } from '../../../contracts/signal.ts';
import type { EvidenceSource } from './evidence-source.ts';

/** One setting as the service told it; `not-set`, or the error with which it could not be read. */
export type Setting = { kind: 'set'; value: unknown } | { kind: 'not-set' } | { kind: 'unread'; error: string };
/** Every setting of a resource by name, tags among them. */
export type Configuration = Readonly<Record<string, Setting>>;

/** Port: what a kind of resource is set to. Errors: UnavailableError. */
export interface ResourceReader {
  /** OCSF resource type that it reads, e.g. `AwsS3Bucket`. */
  readonly type: string;
  /** Undefined when there is no such resource. */
  configurationOf(resource: SignalResource, region: string): Promise<Configuration | undefined>;
}

/** Configuration and tags of the resource that the signals name, as its service tells them now. */
export const resourceConfigurationSource = (...readers: readonly ResourceReader[]): EvidenceSource => ({
  item: 'resource-configuration',
  collect: async ({ resource, region, now }) => {
    const reader = readers.find(({ type }) => type === resource.type);
    if (reader === undefined) return { kind: 'missing', reason: `no configuration is read of an ${resource.type}` };
    const settings = await reader.configurationOf(resource, region);
    return settings === undefined
      ? { kind: 'missing', reason: 'the resource is not there' }
      : { kind: 'content', content: JSON.stringify({ v: 1, takenAt: now, resource, settings }, undefined, 2) };
  },
});
