import type { decision as english } from '../en/decision.ts';

/** Every sentence of the forms, and of what is said when they could not be taken, in German. */
export const decision: typeof english = {
  title: 'Ihre Entscheidung',
  change: {
    label: 'Änderung verlangen',
    hint: 'Nichts wird getan. Es kommt geändert wieder; sagen Sie, was sich ändern muss.',
  },
  reason: 'Begründung',
  summary: 'Zusammenfassung der Nachbetrachtung',
  signHint: 'Warum Sie dem zustimmen, was geschrieben wurde, oder was fehlt; mindestens 10 Zeichen.',
  awareAt: 'Seit wann hat das Institut Kenntnis?',
  awareAtHint: (zone) =>
    `Der Zeitpunkt, zu dem jemand des Instituts es zuerst wusste, in ${zone}. Ab ihm laufen die 24 Stunden. Nötig, um als schwerwiegend einzustufen.`,
  breakGlass: 'Notfall: Ich entscheide allein',
  breakGlassHint: 'Nur wenn niemand sonst zu erreichen ist. Es wird für die Revision vermerkt und nachgeprüft.',
  record: 'Entscheidung festhalten',
  final: 'Die erste Entscheidung zählt, und hier lässt sie sich nicht zurücknehmen.',
  finalQuorum: 'Sie können Ihre Zustimmung zurücknehmen, bis die anderen zugestimmt haben.',
  factor: {
    title: 'Zeigen Sie, dass Sie es sind',
    why: 'Für diese Entscheidung reicht der Link allein nicht.',
    passkey: 'Mit meinem Passkey entscheiden',
    needsScript: 'Ein Passkey braucht einen Browser, der Skripte ausführt. Dieser tut es nicht.',
    code: 'Code',
    codeFrom: {
      totp: 'Die sechs Ziffern, die Ihre Authentifizierungs-App jetzt zeigt.',
      sms: 'Die sechs Ziffern, die wir an Ihr Telefon senden.',
      both: 'Die sechs Ziffern, die Ihre Authentifizierungs-App jetzt zeigt oder die wir an Ihr Telefon senden.',
    },
    send: 'Code an mein Telefon senden',
    sendAgain: 'Neuen Code senden',
    sent: (at, reference) =>
      `Ein Code ging um ${at} an Ihr Telefon${reference === undefined ? '' : `, Zeichen ${reference}`}. Er gilt fünf Minuten, nur für diese Entscheidung.`,
    none: 'Sie haben noch keinen zweiten Faktor und können dies darum nicht entscheiden. Andere Gefragte können es. Lassen Sie einen anmelden: Fragen Sie die Vorfallleitung.',
    unproven: {
      title: 'Nicht angenommen: Zeigen Sie, dass Sie es sind',
      text: 'Der Link allein reicht hier nicht, und was mit ihm kam, gilt nicht. Ihre Antwort bleibt auf dieser Seite: Zeigen Sie, dass Sie es sind, und senden Sie sie noch einmal.',
      again: 'Noch einmal senden',
      back: 'Zurück zur Frage',
    },
  },
  delegate: {
    title: 'Soll jemand anderes entscheiden?',
    hint: 'Die Person wird an Ihrer Stelle mit einem eigenen Link gefragt, und dieser endet. Frist und Eskalation bleiben.',
    to: 'Wer',
    nobody: 'Person wählen',
    reason: 'Warum diese Person',
    button: 'Abgeben',
  },
  revoke: {
    title: 'Ihre Zustimmung zurücknehmen',
    hint: 'Möglich, bis genug andere zugestimmt haben. Danach können Sie neu entscheiden.',
    reason: 'Warum',
    button: 'Zurücknehmen',
  },
  looking: 'Noch nicht so weit?',
  lookingHint: (minutes) =>
    `Sagen Sie, dass Sie es sich ansehen: Erinnerungen an Sie ruhen ${minutes} Minuten. Die Frist und die nächste Stufe warten nicht.`,
  lookingButton: 'Ich sehe es mir an',
  fields: {
    decision: 'Ihre Entscheidung',
    reason: 'Begründung',
    awareAt: 'Kenntnis seit',
    breakGlass: 'Notfall',
    code: 'Code',
    delegate: 'Wer',
    delegateReason: 'Warum diese Person',
    delegateCode: 'Code',
    revokeReason: 'Warum',
  },
  errors: {
    choose: 'Wählen Sie eine der Entscheidungen',
    chooseWho: 'wählen Sie eine der Personen, die entscheiden dürfen',
    short: (least) => `Schreiben Sie mindestens ${least} Zeichen`,
    long: (most) => `Schreiben Sie höchstens ${most} Zeichen`,
    moment: 'geben Sie Datum und Uhrzeit an',
    future: 'darf nicht in der Zukunft liegen',
    codeMissing: 'benutzen Sie Ihren Passkey oder geben Sie einen Code ein',
    codeWrong: (left) => `das ist nicht der Code. Noch ${left} ${left === 1 ? 'Versuch' : 'Versuche'}`,
    locked:
      'zu viele falsche Codes: Ihre Faktoren sind gesperrt. Andere Gefragte können entscheiden; die Vorfallleitung weiß es',
    tooManyCodes: 'ein Code ist schon unterwegs, oder es wurden zu viele verlangt. Warten Sie einige Minuten',
  },
};
