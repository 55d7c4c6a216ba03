import type { SQSRecord } from 'aws-lambda';
import type { DetectionConfig } from '../../contracts/config/detection.ts';
import { EXERCISE_SOURCE } from '../../contracts/exercise.ts';
import { SENT_SIGNAL_SOURCE } from '../../contracts/sent-signal.ts';
import { RECEIVED_AT } from '../../contracts/signal-messages.ts';
import { deriveSenderKey, readMessage } from '../../domain/detection/index.ts';
import type { Arrival } from '../../domain/detection/index.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { logger } from './step.ts';

/** What reading needs: who may send what, the server's secret, and where the unreadable goes. */
export type ReadPorts = {
  config: DetectionConfig;
  serverSecret: () => Promise<string>;
  deadLetter: (message: { body: string; receivedAt: string }, error: InvalidInputError) => Promise<void>;
};

/** A message with its signals; none when it was parked or reports nothing amiss. */
export type ReadSignals = { messageId: string; arrivals: Arrival[] };

/**
 * When a message first reached us, UTC ISO 8601: a replayed one says so itself. Waiting in the queue is measured on the
 * queue's clock and taken off ours, which may be stepped.
 */
const receivedAt = ({ messageAttributes, attributes }: SQSRecord, now: string): string => {
  const replayed = messageAttributes[RECEIVED_AT]?.stringValue;
  if (replayed !== undefined) return replayed;
  const waited = Math.max(0, Date.now() - Number(attributes.SentTimestamp));
  return new Date(Date.parse(now) - waited).toISOString();
};

/** The server's secret is only asked for when somebody signed something. */
const senderKeys = async ({ serverSecret }: ReadPorts, records: readonly SQSRecord[]) => {
  const isSigned = ({ body }: SQSRecord) => body.includes(SENT_SIGNAL_SOURCE) || body.includes(EXERCISE_SOURCE);
  if (!records.some(isSigned)) return () => undefined;
  const secret = await serverSecret();
  return (sender: string) => deriveSenderKey(secret, sender);
};

/** Reads each message; what can never be accepted is parked with its error and field and counts as read. */
export const readSignals = async (ports: ReadPorts, records: readonly SQSRecord[], now: string) => {
  const senderKey = await senderKeys(ports, records);
  const read = async (record: SQSRecord): Promise<ReadSignals> => {
    const { messageId, body } = record;
    const arrived = receivedAt(record, now);
    try {
      return { messageId, arrivals: readMessage(body, { ...ports.config, senderKey, receivedAt: arrived }) };
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      await ports.deadLetter({ body, receivedAt: arrived }, error);
      logger.warn('signal parked', { messageId, field: error.field });
      return { messageId, arrivals: [] };
    }
  };
  const settled = await Promise.allSettled(records.map(read));
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
};
