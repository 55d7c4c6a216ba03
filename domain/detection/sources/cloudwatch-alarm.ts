import * as z from 'zod/mini';
import { SEVERITY_ID } from '../../../contracts/signal.ts';
import type { Normaliser } from '../draft.ts';
import { firstResource } from '../envelope.ts';
import { readAs } from '../read-event.ts';
import { Id, OptionalId, Prose } from '../text.ts';

const Detail = z.object({
  alarmName: Id,
  state: z.object({ value: z.enum(['ALARM', 'OK', 'INSUFFICIENT_DATA']), reason: Prose, timestamp: OptionalId }),
  configuration: z.optional(z.nullable(z.object({ description: Prose }))),
});

/**
 * `CloudWatch Alarm State Change`: ALARM is active, OK resolved; too little data says nothing and gives no signal.
 * An alarm has no severity of its own, so it counts as high: somebody thought it worth an alarm.
 */
export const readCloudWatchAlarm: Normaliser = (event) => {
  const { alarmName, state, configuration } = readAs(Detail, event.detail, 'detail');
  if (state.value === 'INSUFFICIENT_DATA') return [];
  const region = event.region ?? 'global';
  const uid = firstResource(event) ?? `arn:aws:cloudwatch:${region}:${event.account}:alarm:${alarmName}`;
  const isOver = state.value === 'OK';
  return [
    {
      finding: {
        uid,
        type: `CloudWatchAlarm/${alarmName}`,
        title: isOver ? `Alarm ${alarmName} is over` : `Alarm ${alarmName}`,
        description: [configuration?.description, state.reason].filter((text) => text !== undefined).join(' — '),
      },
      severityId: SEVERITY_ID.high,
      firstSeen: isOver ? undefined : state.timestamp,
      resource: { type: 'AwsCloudWatchAlarm', uid, name: alarmName },
      status: isOver ? 'resolved' : 'active',
    },
  ];
};
