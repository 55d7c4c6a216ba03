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
    facts: { until: string; askedBy: string; why: string; when: string };
    invited: { subject: string; text: string; button: string; hint: string; why: string; silence: string };
    locked: {
      subject: (label: string) => string;
      text: (label: string) => string;
      what: string;
      /** To the locked person themself, and to who manages incidents: what to do, and why they are told. */
      own: { why: string; steps: readonly string[] };
      others: { why: string; steps: (personId: string) => readonly string[] };
    };
    enrolled: { subject: string; text: string };
    removed: { subject: string; text: string };
    /** Why somebody is told of a factor of their own. */
    yours: string;
    footer: string;
  };
};
