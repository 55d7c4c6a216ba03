import type { EnrolmentTexts } from './enrolment-texts.ts';

/** Enrolment, locks and what is said about them, in English. */
export const EN: EnrolmentTexts = {
  place: 'Your factor',
  title: 'Enrol a factor',
  intro: 'With a factor of your own you confirm your decisions: nobody who only has your mailbox can decide for you.',
  until: (moment) => `This page is for you alone and works until ${moment}.`,
  passkey: {
    title: 'A passkey',
    hint: 'Your finger, face or PIN on a phone or laptop. The best choice: it works on no other site and needs no SMS.',
    button: 'Create a passkey',
    needsScript: 'A passkey needs scripts, which this browser does not run. Take an app for codes.',
  },
  totp: {
    title: 'An app for codes',
    hint: 'Scan the picture with an app for one-time codes, or type the key into it. Then write the code it shows.',
    picture: 'The key as a picture for the app',
    key: 'Key',
    code: 'Code of the app',
    button: 'Enrol the app',
  },
  errors: {
    passkey: 'The passkey could not be checked. Try again.',
    code: 'That code is wrong. Look whether the clock of your phone is right, and write the code it shows now.',
    waiting: 'One of your factors waits to be confirmed already. Until then no other can be enrolled.',
  },
  done: {
    title: 'Enrolled, not yet confirmed',
    text: 'A second person is asked to confirm that it was you. They may call you. Until then nothing changes for you.',
  },
  mails: {
    facts: { until: 'The link works until', askedBy: 'Asked for by', why: 'Why you', when: 'When' },
    invited: {
      subject: 'Enrol a factor for your decisions',
      text: 'You are asked to enrol a passkey or an app for codes, with which you confirm your decisions.',
      button: 'Enrol a factor',
      hint: 'Opening the link changes nothing. It is yours alone: do not forward it. A second person confirms what you enrol.',
      why: 'Holdfast asks you to decide, and decisions above low risk need a factor of your own.',
      silence: 'If you do nothing, you go on as before: with a code by SMS, where you have a number on record.',
    },
    locked: {
      subject: (label) => `Locked after five wrong codes: ${label}`,
      text: (label) =>
        `Five wrong codes in a row were given for: ${label}. Nothing this person decides is taken any more; others who were asked can decide.`,
      what: 'What to do',
      own: {
        why: 'It is you who is locked.',
        steps: [
          'Was it not you? Then somebody has your links: tell the incident manager now, by telephone.',
          'Was it you? Ask anybody else for the way back: they ask to let you in again, and a second person decides.',
        ],
      },
      others: {
        why: 'You manage incidents: you are told of every lock.',
        steps: (personId) => [
          'Call them on a number that you know: was it them?',
          'If it was not, somebody has their links: treat their mailbox as read by others.',
          `If it was, ask to let them in again (holdfast people unlock ${personId}); a second person decides.`,
        ],
      },
    },
    enrolled: {
      subject: 'Your new factor counts from now on',
      text: 'A second person confirmed your factor. If you did not enrol one, call the incident manager now.',
    },
    removed: {
      subject: 'Your lost factor counts no longer',
      text: 'A second person took a factor of yours away that was reported as lost. If you did not lose one, call the incident manager now.',
    },
    yours: 'It is your factor: whoever else brings that about, you should know.',
    footer: 'This mail is about how you confirm decisions. It never asks for a code.',
  },
};
