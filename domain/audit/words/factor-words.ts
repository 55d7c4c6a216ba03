import type { EventType } from '../../../contracts/events.ts';
import type { Words } from './event-reader.ts';

type FactorEvent = Extract<
  EventType,
  `people.${'enrolment' | 'factor' | 'factors' | 'removal' | 'unlock'}-${string}` | 'people.factors-unlocked'
>;

const KINDS: Record<string, string> = { passkey: 'a passkey', totp: 'an app for codes', sms: 'a code by SMS' };

const kind = (text: string): string => KINDS[text] ?? text;

/** Every event of a person's factors in words. The type demands a sentence for each. */
export const FACTOR_WORDS: Record<FactorEvent, Words> = {
  'people.enrolment-invited': (event) =>
    `${event.text('by')} sent a personal enrolment link; it holds until ${event.moment('until')}.`,
  'people.enrolment-refused': (event) =>
    `Somebody tried to enrol ${kind(event.text('kind'))} behind the link, and it did not hold; nothing was enrolled.`,
  'people.factor-proposed': (event) => `Enrolled ${kind(event.text('kind'))}; a second person has to confirm it.`,
  'people.factor-enrolled': () => 'A second person confirmed the factor; it counts from now on.',
  'people.factor-declined': () => 'The factor was not confirmed; it never counted.',
  'people.factor-code-sent': (event) => `A code by SMS for ${event.text('approvalId')} was sent.`,
  'people.factor-passed': (event) =>
    `Proved who they are with ${kind(event.text('factor'))}, for ${event.text('approvalId')}.`,
  'people.factor-failed': (event) =>
    `A wrong code or passkey was shown for ${event.text('approvalId')}; ${event.text('left')} more lock the person.`,
  'people.factor-refused': (event) =>
    `A decision on ${event.text('approvalId')} was refused: ${
      event.text('why') === 'locked' ? 'the person is locked' : 'no factor was shown'
    }.`,
  'people.factors-locked': (event) =>
    `The fifth wrong proof in a row, for ${event.text('approvalId')}: the person decides nothing any more.`,
  'people.removal-asked': (event) =>
    `${event.text('by')} asks to take the factor of round ${event.text('of')} away: it was lost.`,
  'people.factor-removed': (event) =>
    `A second person agreed: the factor of round ${event.text('round')} proves nothing any more.`,
  'people.removal-refused': (event) => `The factor of round ${event.text('round')} counts as before.`,
  'people.unlock-asked': (event) => `${event.text('by')} asks to let the person in again.`,
  'people.factors-unlocked': () => 'A second person let the person in again.',
  'people.unlock-refused': () => 'The person stays locked.',
};
