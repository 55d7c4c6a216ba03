/** The weekly digest of the load on people. */
export const english = {
  subject: (until: string) => `Load on your people, week to ${until}`,
  label: 'Weekly digest',
  title: 'How much was asked of your people',
  period: (since: string, until: string) => `Decisions asked for by Holdfast from ${since} to ${until}.`,
  team: (team: string, people: number) => `${team} (${people} people)`,
  all: (people: number) => `All teams (${people} people)`,
  asks: 'Asked',
  asksOf: (asks: number, opened: number, answered: number) =>
    `${asks} ${asks === 1 ? 'time' : 'times'}; opened ${opened}, answered ${answered} of them`,
  none: 'Nobody was asked.',
  toOpen: 'Until opened, median',
  toDecide: 'Until decided, median',
  hasty: 'Approved in under ten seconds',
  expired: 'Ended unanswered',
  unknown: 'not known',
  noTeam: 'Your teams are too small to be shown without showing single people. Here is the whole.',
  reading: 'How to read it',
  hints: [
    'Many asks at night, or many that ended unanswered: the rota or the first tier is too thin.',
    'Approvals in under ten seconds were hardly read: too many asks, or too little on the page.',
  ],
  footer: 'Sent by Holdfast once a week to whoever leads people that are asked. It names nobody.',
};
