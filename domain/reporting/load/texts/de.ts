import type { english } from './en.ts';

/** The weekly digest of the load on people, in German. */
export const german: typeof english = {
  subject: (until) => `Belastung Ihrer Leute, Woche bis ${until}`,
  label: 'Wochenbericht',
  title: 'Wie viel von Ihren Leuten verlangt wurde',
  period: (since, until) => `Entscheidungen, um die Holdfast vom ${since} bis ${until} gebeten hat.`,
  team: (team, people) => `${team} (${people} Personen)`,
  all: (people) => `Alle Teams (${people} Personen)`,
  asks: 'Gefragt',
  asksOf: (asks, opened, answered) => `${asks}-mal; davon ${opened} geöffnet, ${answered} beantwortet`,
  none: 'Niemand wurde gefragt.',
  toOpen: 'Bis zum Öffnen, Median',
  toDecide: 'Bis zur Entscheidung, Median',
  hasty: 'In unter zehn Sekunden freigegeben',
  expired: 'Ohne Antwort geendet',
  unknown: 'nicht bekannt',
  noTeam: 'Ihre Teams sind zu klein, um sie zu zeigen, ohne einzelne Personen zu zeigen. Hier ist das Ganze.',
  reading: 'Wie das zu lesen ist',
  hints: [
    'Viele Anfragen bei Nacht oder viele ohne Antwort: Der Dienstplan oder die erste Stufe ist zu dünn besetzt.',
    'Freigaben in unter zehn Sekunden wurden kaum gelesen: zu viele Anfragen, oder zu wenig auf der Seite.',
  ],
  footer: 'Gesendet von Holdfast, einmal die Woche an alle, die Gefragte führen. Es nennt niemanden.',
};
