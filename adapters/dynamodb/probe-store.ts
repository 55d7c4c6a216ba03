import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PROBE_PREFIX, PROBES_PARTITION, SAMPLES_PREFIX, samplesKey } from '../../contracts/limb-keys.ts';
import { ProbedService } from '../../contracts/config/probes.ts';
import { NO_SAMPLES, Samples } from '../../domain/continuity/index.ts';
import { dynamo } from './client.ts';
import { jsonOf, queryPartition } from './query-partition.ts';

/** What a run of the probes begins with. `unreadable`: sort keys of items that say no service. */
export type ProbeBook = { added: ProbedService[]; unreadable: string[]; samplesOf: (serviceId: string) => Samples };

/** Samples of a service nobody probes any more are forgotten by the table's time to live. */
const KEEP_SECONDS = 30 * 86_400;

/** Services added at run time and every service's samples: one keyed query per kind, never a scan. */
export const dynamoProbeStore = (table: string) => ({
  read: async (): Promise<ProbeBook> => {
    const [services, samples] = await Promise.all([
      queryPartition(table, PROBES_PARTITION, PROBE_PREFIX),
      queryPartition(table, PROBES_PARTITION, SAMPLES_PREFIX),
    ]);
    const kept = new Map(
      samples.map((item) => [item['sk']?.S, Samples.safeParse(jsonOf(item, 'samples')).data ?? NO_SAMPLES]),
    );
    const parsed = services.map((item) => ProbedService.safeParse(jsonOf(item, 'service')).data);
    return {
      added: parsed.filter((service) => service !== undefined),
      unreadable: services.filter((_, index) => parsed[index] === undefined).map((item) => item['sk']?.S ?? ''),
      samplesOf: (id) => kept.get(samplesKey(id)) ?? NO_SAMPLES,
    };
  },

  /** `now` is UTC ISO 8601. Two runs at once: the later one's samples stay. */
  save: async (serviceId: string, samples: Samples, now: string): Promise<void> => {
    const expiresAt = Math.floor(Date.parse(now) / 1000) + KEEP_SECONDS;
    await dynamo().send(
      new PutItemCommand({
        TableName: table,
        Item: {
          pk: { S: PROBES_PARTITION },
          sk: { S: samplesKey(serviceId) },
          samples: { S: JSON.stringify(samples) },
          expiresAt: { N: String(expiresAt) },
        },
      }),
    );
  },
});
export type ProbeStore = ReturnType<typeof dynamoProbeStore>;
