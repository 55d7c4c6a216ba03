import { EXERCISE_SOURCE, INVENTED_TYPE } from '../../contracts/exercise.ts';
import { SENT_SIGNAL_SOURCE, SENT_SIGNAL_TYPE } from '../../contracts/sent-signal.ts';
import type { Signal } from '../../contracts/signal.ts';
import { InvalidInputError } from '../shared/errors.ts';
import { completeSignal } from './complete-signal.ts';
import type { Normaliser, Reception } from './draft.ts';
import { Envelope } from './envelope.ts';
import { inExercise, isExerciseEvent, openExercise } from './open-exercise.ts';
import { readAs } from './read-event.ts';
import { oneLine } from './text.ts';
import { readBackup } from './sources/backup.ts';
import { readCloudWatchAlarm } from './sources/cloudwatch-alarm.ts';
import { readGuardDuty } from './sources/guardduty.ts';
import { readHealth } from './sources/health.ts';
import { readHoldfastSignal } from './sources/holdfast-signal.ts';
import { readInspector } from './sources/inspector.ts';
import { readInventedAlarm } from './sources/invented-alarm.ts';
import { readSecurityHubAsff } from './sources/security-hub-asff.ts';
import { readSecurityHubOcsf } from './sources/security-hub-ocsf.ts';

const READERS: Readonly<Record<string, Normaliser>> = {
  'aws.guardduty|GuardDuty Finding': readGuardDuty,
  'aws.securityhub|Security Hub Findings - Imported': readSecurityHubAsff,
  'aws.securityhub|Findings Imported V2': readSecurityHubOcsf,
  'aws.cloudwatch|CloudWatch Alarm State Change': readCloudWatchAlarm,
  'aws.health|AWS Health Event': readHealth,
  'aws.health|AWS Health Abuse Event': readHealth,
  'aws.inspector2|Inspector2 Finding': readInspector,
  'aws.backup|Backup Job State Change': readBackup,
  'aws.backup|Copy Job State Change': readBackup,
  'aws.backup|Restore Job State Change': readBackup,
  [`${SENT_SIGNAL_SOURCE}|${SENT_SIGNAL_TYPE}`]: readHoldfastSignal,
};

const readerOf = ({ source, 'detail-type': type }: Envelope): Normaliser => {
  const key = `${source}|${type}`;
  const read = Object.hasOwn(READERS, key) ? READERS[key] : undefined;
  if (read !== undefined) return read;
  throw new InvalidInputError('detail-type', `"${oneLine(type, 80)}" of ${oneLine(source, 80)} is not known here`);
};

/** Comes only inside an exercise: on its own nobody vouches for it. */
const isInvented = ({ source, 'detail-type': type }: Envelope): boolean =>
  source === EXERCISE_SOURCE && type === INVENTED_TYPE;

/** Findings an event may carry; Security Hub sends batches of at most 100. */
const MOST_FINDINGS = 100;

/**
 * The signals of one EventBridge event, in OCSF names; empty when the event reports nothing amiss (a finished backup).
 * Throws InvalidInputError naming the field for everything that can never be accepted.
 */
export const normaliseEvent = (event: unknown, reception: Reception): Signal[] => {
  const envelope = readAs(Envelope, event);
  const practice = isExerciseEvent(envelope) ? openExercise(envelope, reception) : undefined;
  const said = practice?.event ?? envelope;
  const drafts = (isInvented(said) && practice !== undefined ? readInventedAlarm : readerOf(said))(said, reception);
  if (drafts.length > MOST_FINDINGS) throw new InvalidInputError('detail.findings', `more than ${MOST_FINDINGS}`);
  return drafts.map((draft) =>
    completeSignal(practice === undefined ? draft : inExercise(draft, practice), said, reception),
  );
};
