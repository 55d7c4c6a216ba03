import type { EnrolmentTexts } from './enrolment-texts.ts';

/** Enrolment, locks and what is said about them, in German. */
export const DE: EnrolmentTexts = {
  place: 'Ihr Faktor',
  title: 'Einen Faktor einrichten',
  intro: 'Mit einem eigenen Faktor bestätigen Sie Ihre Entscheidungen: Wer nur Ihr Postfach hat, entscheidet nichts.',
  until: (moment) => `Diese Seite ist nur für Sie und gilt bis ${moment}.`,
  passkey: {
    title: 'Ein Passkey',
    hint: 'Finger, Gesicht oder PIN auf Telefon oder Laptop. Die beste Wahl: Er gilt auf keiner anderen Seite, ohne SMS.',
    button: 'Passkey erstellen',
    needsScript: 'Ein Passkey braucht Skripte, die dieser Browser nicht ausführt. Nehmen Sie eine App für Codes.',
  },
  totp: {
    title: 'Eine App für Codes',
    hint: 'Lesen Sie das Bild mit einer App für Einmalcodes ein oder tippen Sie den Schlüssel ab. Schreiben Sie dann den Code.',
    picture: 'Der Schlüssel als Bild für die App',
    key: 'Schlüssel',
    code: 'Code der App',
    button: 'App einrichten',
  },
  errors: {
    passkey: 'Der Passkey ließ sich nicht prüfen. Versuchen Sie es noch einmal.',
    code: 'Dieser Code ist falsch. Sehen Sie nach, ob die Uhr des Telefons stimmt, und schreiben Sie den jetzigen Code.',
    waiting: 'Einer Ihrer Faktoren wartet schon auf die Bestätigung. Bis dahin lässt sich kein anderer einrichten.',
  },
  done: {
    title: 'Eingerichtet, noch nicht bestätigt',
    text: 'Eine zweite Person wird gefragt, ob Sie es waren. Vielleicht ruft sie an. Bis dahin ändert sich für Sie nichts.',
  },
  mails: {
    facts: { until: 'Der Link gilt bis', askedBy: 'Veranlasst von', why: 'Warum Sie', when: 'Wann' },
    invited: {
      subject: 'Richten Sie einen Faktor für Ihre Entscheidungen ein',
      text: 'Bitte richten Sie einen Passkey oder eine App für Codes ein, womit Sie Ihre Entscheidungen bestätigen.',
      button: 'Faktor einrichten',
      hint: 'Den Link zu öffnen ändert nichts. Er gehört nur Ihnen: Leiten Sie ihn nicht weiter. Eine zweite Person bestätigt, was Sie einrichten.',
      why: 'Holdfast fragt Sie nach Entscheidungen, und über niedrigem Risiko brauchen sie einen eigenen Faktor.',
      silence: 'Tun Sie nichts, bleibt es wie bisher: beim Code per SMS, wenn eine Nummer von Ihnen hinterlegt ist.',
    },
    locked: {
      subject: (label) => `Gesperrt nach fünf falschen Codes: ${label}`,
      text: (label) =>
        `Fünf falsche Codes nacheinander wurden eingegeben für: ${label}. Was diese Person entscheidet, gilt nicht mehr; andere Gefragte können entscheiden.`,
      what: 'Was zu tun ist',
      own: {
        why: 'Gesperrt sind Sie.',
        steps: [
          'Waren Sie es nicht? Dann hat jemand Ihre Links: Sagen Sie es sofort der Vorfallleitung, am Telefon.',
          'Waren Sie es? Bitten Sie jemand anderen: Diese Person fragt, ob Sie wieder zugelassen werden, und eine zweite entscheidet.',
        ],
      },
      others: {
        why: 'Sie leiten Vorfälle: Sie erfahren von jeder Sperre.',
        steps: (personId) => [
          'Rufen Sie die Person auf einer Nummer an, die Sie kennen: War sie es?',
          'War sie es nicht, hat jemand ihre Links: Betrachten Sie ihr Postfach als mitgelesen.',
          `War sie es, bitten Sie, sie wieder zuzulassen (holdfast people unlock ${personId}); eine zweite Person entscheidet.`,
        ],
      },
    },
    enrolled: {
      subject: 'Ihr neuer Faktor gilt ab jetzt',
      text: 'Eine zweite Person hat Ihren Faktor bestätigt. Haben Sie keinen eingerichtet, rufen Sie jetzt die Vorfallleitung an.',
    },
    removed: {
      subject: 'Ihr verlorener Faktor gilt nicht mehr',
      text: 'Eine zweite Person hat einen Ihrer Faktoren entfernt, der als verloren gemeldet war. Haben Sie keinen verloren, rufen Sie jetzt die Vorfallleitung an.',
    },
    yours: 'Es ist Ihr Faktor: Wer immer das veranlasst, Sie sollen es wissen.',
    footer: 'Diese Mail handelt davon, wie Sie Entscheidungen bestätigen. Sie fragt nie nach einem Code.',
  },
};
