/** Words of the notices of a personal data breach. */
export const BREACH_EN = {
  risk: {
    unlikely: 'A risk to people’s rights and freedoms is unlikely',
    risk: 'There is a risk to people’s rights and freedoms',
    'high-risk': 'There is a high risk to people’s rights and freedoms',
  },
  severity: (score: string): string => ` (severity ${score} by the ENISA method)`,
  decided: (who: string, moment: string): string => `Decided by ${who} on ${moment}.`,
  told: {
    each: 'Each person concerned is told by letter.',
    public: 'The persons concerned are told by a public communication, since telling each would take undue effort.',
    nobody: (article: string): string => `The persons concerned are not told: ${article}.`,
  },
  exemption: {
    unintelligible: 'The data cannot be understood by anybody who is not authorised, e.g. because they are encrypted.',
    'risk-removed': 'Measures taken since make sure that the high risk is no longer likely to come about.',
    'disproportionate-effort': 'Telling each person would involve disproportionate effort.',
  },
  toAuthority: {
    due: 'The data protection authority is notified.',
    notDue: 'The data protection authority is not notified: a risk is unlikely (2016/679 Art. 33(1)).',
    done: (moment: string, reference: string): string => `Notified to the authority on ${moment}${reference}.`,
  },
  toSubjects: {
    notDue: 'Not required: there is no high risk (2016/679 Art. 34(1)).',
    done: (moment: string): string => `Told on ${moment}.`,
  },
  noPersonalData: 'Found: no personal data are affected. The record is kept.',
  personalData: 'Personal data are affected.',
  processorTold: (processor: string, moment: string): string => `${processor}; told us on ${moment}`,
};
export type BreachWords = typeof BREACH_EN;
