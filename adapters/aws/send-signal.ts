import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SENT_SIGNAL_SOURCE, SENT_SIGNAL_TYPE } from '../../contracts/sent-signal.ts';
import type { SentSignal } from '../../contracts/sent-signal.ts';
import { deriveSenderKey, signSignal } from '../../domain/detection/index.ts';
import { UnavailableError } from '../../domain/shared/errors.ts';
import { readSignalSecret } from './signal-secret.ts';

/** Sends what a sender says, signed with its own key, to detection. */
export type SendSignal = (sent: SentSignal) => Promise<void>;

let client: EventBridgeClient | undefined;

/** Puts a signed signal on the account's default bus. Throws UnavailableError when the bus refused it. */
export const sendSignal: SendSignal = async (sent) => {
  client ??= new EventBridgeClient({});
  const signed = signSignal(sent, deriveSenderKey(await readSignalSecret(), sent.sender));
  const { FailedEntryCount } = await client.send(
    new PutEventsCommand({
      Entries: [
        {
          Source: SENT_SIGNAL_SOURCE,
          DetailType: SENT_SIGNAL_TYPE,
          Detail: JSON.stringify(signed),
          Time: new Date(sent.sentAt),
        },
      ],
    }),
  );
  if ((FailedEntryCount ?? 0) > 0) throw new UnavailableError('the bus refused a signal');
};
