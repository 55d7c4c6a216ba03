import type { problems as english } from '../en/problems.ts';

/** What is said when something could not be done, in German; it tells nothing about any case. */
export const problems: typeof english = {
  place: 'Entscheidungen',
  invalidTitle: 'Dieser Link funktioniert nicht',
  invalid: 'Er ist unvollständig, wurde durch einen neueren ersetzt oder war nie gültig. Nichts wurde geändert.',
  invalidHelp:
    'Öffnen Sie den Link aus der neuesten Mail zu dem Fall, und zwar ganz. Hilft das nicht, rufen Sie die Vorfallleitung an.',
  back: 'Zurück zur Seite',
  status: 'Status',
  reference: 'Zeichen',
  staleTitle: 'Diese Seite ist veraltet',
  stale:
    'Öffnen Sie den Link aus Ihrer Mail noch einmal und entscheiden Sie auf der Seite, die er zeigt. Nichts wurde entschieden.',
  tooManyTitle: 'Zu viele Versuche',
  tooMany: 'Dieser Link wurde in wenigen Minuten zu oft benutzt. Warten Sie einige Minuten. Nichts wurde entschieden.',
  incompleteTitle: 'Die Entscheidung ist unvollständig',
  notAllowedTitle: 'Das wurde nicht angenommen',
};
