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
    invited: {
      subject: 'Enrol a factor for your decisions',
      text: 'You are asked to enrol a passkey or an app for codes, with which you confirm your decisions.',
      button: 'Enrol a factor',
      hint: 'The link is yours alone: give it to nobody. A second person confirms what you enrol.',
    },
    locked: {
      subject: (label) => `Locked after five wrong codes: ${label}`,
      text: (label) =>
        `Five wrong codes in a row were entered for ${label}. Decisions of this person are not taken any more.`,
      what: 'What to do',
      steps: [
        'If it was not you, somebody has your links: say so to the incident manager, by phone.',
        'Another person asks to let you in again (holdfast people unlock), and a second one decides.',
      ],
    },
    enrolled: {
      subject: 'Your new factor counts from now on',
      text: 'A second person confirmed the factor that you enrolled. If you enrolled none, call the incident manager now.',
    },
    removed: {
      subject: 'Your lost factor counts no longer',
      text: 'A second person took a factor of yours away that was reported as lost. If you did not lose one, call the incident manager now.',
    },
    footer: 'This mail is about how you confirm decisions. It never asks for a code.',
  },
};
