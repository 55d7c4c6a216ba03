import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { EXERCISE_SOURCE, EXERCISE_TYPE } from '../../contracts/exercise.ts';
import type { SignedExercise } from '../../contracts/exercise.ts';
import { SENT_SIGNAL_SOURCE, SENT_SIGNAL_TYPE } from '../../contracts/sent-signal.ts';
import type { SentSignal } from '../../contracts/sent-signal.ts';
import { deriveSenderKey, signSignal } from '../../domain/detection/index.ts';
import { UnavailableError } from '../../domain/shared/errors.ts';
import { readSignalSecret } from './signal-secret.ts';

/** Sends what a sender says, signed with its own key, to detection. */
export type SendSignal = (sent: SentSignal) => Promise<void>;

let client: EventBridgeClient | undefined;

/** One signed event on the account's default bus. Throws UnavailableError when the bus refused it. */
const put = async (event: { source: string; type: string; detail: object; at: string }): Promise<void> => {
  client ??= new EventBridgeClient({});
  const { source: Source, type: DetailType, detail, at } = event;
  const Entries = [{ Source, DetailType, Detail: JSON.stringify(detail), Time: new Date(at) }];
  const { FailedEntryCount } = await client.send(new PutEventsCommand({ Entries }));
  if ((FailedEntryCount ?? 0) > 0) throw new UnavailableError('the bus refused a signal');
};

/** Puts a signed signal on the bus. Throws UnavailableError. */
export const sendSignal: SendSignal = async (sent) => {
  const detail = signSignal(sent, deriveSenderKey(await readSignalSecret(), sent.sender));
  await put({ source: SENT_SIGNAL_SOURCE, type: SENT_SIGNAL_TYPE, detail, at: sent.sentAt });
};

/** Sends an exercise's alarm, as signed. */
export type SendExercise = (signed: SignedExercise) => Promise<void>;

/** Puts an exercise's alarm on the bus. Throws UnavailableError. */
export const sendExercise: SendExercise = (signed) =>
  put({ source: EXERCISE_SOURCE, type: EXERCISE_TYPE, detail: signed, at: signed.sentAt });
