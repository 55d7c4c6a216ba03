/** What is said when something could not be done; it tells nothing about any case. */
export const problems = {
  place: 'Decisions',
  invalidTitle: 'This link does not work',
  invalid: 'It is incomplete, was replaced by a newer one, or was never valid. Nothing was changed.',
  invalidHelp:
    'Open the link from the newest mail you got about the case, as a whole. If that does not help, call the incident manager.',
  back: 'Back to the page',
  status: 'Status',
  reference: 'Reference',
  staleTitle: 'This page is out of date',
  stale: 'Open the link from your mail again and decide on the page it shows. Nothing was decided.',
  tooManyTitle: 'Too many tries',
  tooMany: 'This link was used too often within a few minutes. Wait some minutes. Nothing was decided.',
  incompleteTitle: 'The decision is incomplete',
  notAllowedTitle: 'This was not taken',
};
