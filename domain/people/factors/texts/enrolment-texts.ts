type Choice = { title: string; hint: string; button: string };

/** Every sentence of the enrolment page and of the mails about factors. */
export type EnrolmentTexts = {
  place: string;
  title: string;
  intro: string;
  until: (moment: string) => string;
  passkey: Choice & { needsScript: string };
  totp: Choice & { picture: string; key: string; code: string };
  errors: { passkey: string; code: string; waiting: string };
  done: { title: string; text: string };
  mails: {
    invited: { subject: string; text: string; button: string; hint: string };
    locked: {
      subject: (label: string) => string;
      text: (label: string) => string;
      what: string;
      steps: readonly string[];
    };
    enrolled: { subject: string; text: string };
    removed: { subject: string; text: string };
    footer: string;
  };
};
