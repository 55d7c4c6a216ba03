import type { SendExercise } from '../../adapters/aws/send-signal.ts';
import type { DetectionConfig } from '../../contracts/config/detection.ts';
import type { Playbook } from '../../contracts/config/playbook.ts';
import { EXERCISE_SENDER, EXERCISE_SOURCE, EXERCISE_TYPE } from '../../contracts/exercise.ts';
import type { SentExercise } from '../../contracts/exercise.ts';
import type { Signal } from '../../contracts/signal.ts';
import { decideIntake, deriveSenderKey, normaliseEvent, signSignal } from '../../domain/detection/index.ts';
import { checkAlarm } from '../../domain/incidents/exercise/index.ts';
import type { Home } from '../../domain/incidents/exercise/index.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';

export type ExercisePorts = {
  serverSecret: () => Promise<string>;
  send: SendExercise;
  playbooks: () => Promise<readonly Playbook[]>;
  detection: DetectionConfig;
  stage: string;
  home: Home;
};

/** What an exercise was begun with: the uids by which its signals are recorded. */
export type HeldExercise = { exerciseId: string; signals: string[] };

/** Detection must open something for it: what it would only record drills nobody. */
const checkOpens = (signals: readonly Signal[], { detection, stage }: ExercisePorts, now: string): void => {
  const decisions = signals.map((signal) => decideIntake(signal, detection, { now, stage }));
  if (decisions.some(({ kind }) => kind === 'open')) return;
  const [first] = decisions;
  throw new InvalidInputError('event', `opens no incident: ${first?.kind === 'open' ? '' : (first?.reason ?? '')}`);
};

/**
 * Sends an exercise's alarm on the way that alarms take, after it was read here as detection will read it. Sent twice it is one
 * exercise. Errors: InvalidInputError naming the field, UnavailableError.
 */
export const holdExercise = async (ports: ExercisePorts, sent: SentExercise): Promise<HeldExercise> => {
  const { serverSecret, send, playbooks, detection, home } = ports;
  const secret = await serverSecret();
  const signed = signSignal(sent, deriveSenderKey(secret, EXERCISE_SENDER));
  const envelope = { id: sent.id, source: EXERCISE_SOURCE, 'detail-type': EXERCISE_TYPE, ...home, time: sent.sentAt };
  const senderKey = (sender: string) => deriveSenderKey(secret, sender);
  const signals = normaliseEvent({ ...envelope, detail: signed }, { ...detection, receivedAt: sent.sentAt, senderKey });
  checkAlarm(signals, sent.playbook, await playbooks());
  checkOpens(signals, ports, sent.sentAt);
  await send(signed);
  return { exerciseId: sent.id, signals: signals.map(({ uid }) => uid) };
};
