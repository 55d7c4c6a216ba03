import type { BreachWords } from '../en/breach.ts';

/** Words of the notices of a personal data breach. */
export const BREACH_DE: BreachWords = {
  risk: {
    unlikely: 'Ein Risiko für die Rechte und Freiheiten natürlicher Personen besteht voraussichtlich nicht',
    risk: 'Es besteht ein Risiko für die Rechte und Freiheiten natürlicher Personen',
    'high-risk': 'Es besteht ein hohes Risiko für die Rechte und Freiheiten natürlicher Personen',
  },
  severity: (score) => ` (Schweregrad ${score} nach der ENISA-Methode)`,
  decided: (who, moment) => `Entschieden von ${who} am ${moment}.`,
  told: {
    each: 'Jede betroffene Person wird mit einem Brief benachrichtigt.',
    public:
      'Die betroffenen Personen werden durch eine öffentliche Bekanntmachung unterrichtet, da eine Benachrichtigung ' +
      'aller mit unverhältnismäßigem Aufwand verbunden wäre.',
    nobody: (article) => `Die betroffenen Personen werden nicht benachrichtigt: ${article}.`,
  },
  exemption: {
    unintelligible: 'Unbefugte können die Daten nicht verstehen, etwa weil sie verschlüsselt sind.',
    'risk-removed':
      'Seither ergriffene Maßnahmen stellen sicher, dass das hohe Risiko aller Wahrscheinlichkeit nach nicht mehr besteht.',
    'disproportionate-effort': 'Die Benachrichtigung jeder Person wäre mit unverhältnismäßigem Aufwand verbunden.',
  },
  toAuthority: {
    due: 'Die Datenschutzaufsicht wird unterrichtet.',
    notDue:
      'Die Datenschutzaufsicht wird nicht unterrichtet: Ein Risiko besteht voraussichtlich nicht (2016/679 Art. 33(1)).',
    done: (moment, reference) => `Der Aufsicht gemeldet am ${moment}${reference}.`,
  },
  toSubjects: {
    notDue: 'Nicht erforderlich: Es besteht kein hohes Risiko (2016/679 Art. 34(1)).',
    done: (moment) => `Benachrichtigt am ${moment}.`,
  },
  noPersonalData: 'Ergebnis: Es sind keine personenbezogenen Daten betroffen. Der Eintrag bleibt.',
  personalData: 'Personenbezogene Daten sind betroffen.',
  processorTold: (processor, moment) => `${processor}; hat uns am ${moment} unterrichtet`,
};
