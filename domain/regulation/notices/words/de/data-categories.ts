import type { DataCategory, DataCategoryWords } from '../../codes/data-categories.ts';

export const DATA_CATEGORIES_DE: Record<DataCategory, DataCategoryWords> = {
  identity: {
    name: 'Name und Geburtsdatum',
    couldHappen: 'Jemand könnte sich für Sie ausgeben.',
    advice:
      'Seien Sie vorsichtig bei Anrufen und E-Mails von Leuten, die Ihren Namen und Ihr Geburtsdatum kennen. ' +
      'Das beweist nichts.',
  },
  contact: {
    name: 'Anschrift, E-Mail-Adresse und Telefonnummer',
    couldHappen: 'Sie könnten Anrufe, Briefe oder E-Mails bekommen, die Sie täuschen sollen.',
    advice: 'Öffnen Sie keine Links oder Anhänge in E-Mails, die Sie nicht erwartet haben.',
  },
  'id-documents': {
    name: 'Kopien oder Nummern von Ausweisen',
    couldHappen: 'Jemand könnte in Ihrem Namen einen Vertrag schließen oder ein Konto eröffnen.',
    advice: 'Fragen Sie die Stelle, die Ihren Ausweis ausgestellt hat, ob Sie ihn ersetzen sollten.',
  },
  account: {
    name: 'Kontonummer und Angaben zum Konto',
    couldHappen: 'Jemand könnte versuchen, Geld von Ihrem Konto abzubuchen.',
    advice: 'Prüfen Sie Ihr Konto in den nächsten Wochen häufig. Melden Sie uns jede Zahlung, die Sie nicht kennen.',
  },
  'payment-card': {
    name: 'Kartendaten',
    couldHappen: 'Jemand könnte versuchen, mit Ihrer Karte zu bezahlen.',
    advice: 'Lassen Sie Ihre Karte sperren, wenn Sie eine Zahlung nicht kennen. Eine neue Karte kostet Sie nichts.',
  },
  credentials: {
    name: 'Benutzername und Passwort',
    couldHappen: 'Jemand könnte sich als Sie anmelden, auch bei anderen Firmen, wenn Sie dort dasselbe Passwort haben.',
    advice: 'Ändern Sie Ihr Passwort jetzt, und zwar überall, wo Sie dasselbe benutzt haben.',
  },
  transactions: {
    name: 'Zahlungen: wann, wie viel und an wen',
    couldHappen: 'Andere könnten erfahren, wo Sie einkaufen, wem Sie Geld senden und was Sie verdienen.',
  },
  'financial-situation': {
    name: 'Einkommen, Kredite und Kontostände',
    couldHappen: 'Andere könnten erfahren, wie viel Geld oder Schulden Sie haben, und das ausnutzen.',
  },
  health: {
    name: 'Angaben zur Gesundheit',
    couldHappen: 'Andere könnten erfahren, wie es um Ihre Gesundheit steht.',
  },
  employment: {
    name: 'Angaben zur Arbeit',
    couldHappen: 'Andere könnten erfahren, wo und zu welchen Bedingungen Sie arbeiten.',
  },
  communications: {
    name: 'Briefe, E-Mails und Chats mit uns',
    couldHappen: 'Andere könnten lesen, was Sie uns mitgeteilt haben, und damit Ihr Vertrauen gewinnen.',
    advice:
      'Rufen Sie uns unter einer Nummer an, die Sie kennen, wenn sich eine Nachricht auf frühere Briefe bezieht und ' +
      'etwas von Ihnen verlangt.',
  },
};
