import type { mail as english } from '../en/mail.ts';

/** Every sentence of the mail that asks for a decision, in German. */
export const mail: typeof english = {
  subject: {
    request: (due) => `Entscheidung bis ${due}`,
    reminder: (due) => `Erinnerung: Entscheidung bis ${due}`,
    escalation: (due) => `an Sie eskaliert: Entscheidung bis ${due}`,
    delegation: (due) => `an Sie übergeben: Entscheidung bis ${due}`,
    'last-call': (due) => `letzter Aufruf: Entscheidung bis ${due}`,
  },
  intro: {
    request: (due) => `Ihre Entscheidung wird bis ${due} gebraucht.`,
    reminder: (due) => `Noch hat niemand entschieden. Ihre Entscheidung wird bis ${due} gebraucht.`,
    escalation: (due) =>
      `Niemand hat rechtzeitig entschieden, darum werden auch Sie gefragt. Ihre Entscheidung wird bis ${due} gebraucht.`,
    delegation: (due) =>
      `Jemand bittet Sie, an seiner Stelle zu entscheiden. Ihre Entscheidung wird bis ${due} gebraucht.`,
    'last-call': (due) =>
      `Noch hat niemand entschieden. Dies ist der letzte Aufruf: nach ${due} endet es ohne Entscheidung.`,
  },
  deactivateKeys: (count) => (count === 1 ? 'Einen Zugriffsschlüssel sperren' : `${count} Zugriffsschlüssel sperren`),
  programsStop: 'Jedes Programm, das mit dem Schlüssel signiert, bleibt stehen. Näheres hinter dem Link.',
  asked: 'Worum es geht',
  stops: 'Wer und was dann stillsteht',
  until: 'Entscheiden bis',
  why: 'Warum Sie',
  whyYou: (label, tier, why) => `${label}, Stufe ${tier}: ${why}`,
  requestedBy: 'Gefragt von',
  others: 'Auch gefragt',
  nobodyElse: 'bisher niemand sonst',
  other: (label, tier) => `${label} (Stufe ${tier})`,
  otherLooking: (label, tier, until) => `${label} (Stufe ${tier}, sieht es sich bis ${until} an)`,
  silence: 'Wenn Sie nichts tun',
  next: (labels, at) => `Ab ${at} werden auch gefragt: ${labels}.`,
  noNext: 'Nach Ihnen wird niemand mehr gefragt.',
  managerSubject: (due) => `noch hat niemand entschieden, Frist ${due}`,
  managerIntro: (due) => `Personen aus Ihrem Team sollten bis ${due} entscheiden und haben nicht geantwortet.`,
  managerAsks: 'Bitte sorgen Sie dafür, dass eine von ihnen entscheidet. Sie selbst können nicht entscheiden.',
  silent: 'Noch ohne Antwort',
  cancels:
    'Die Entscheidung der Gefragten oder das Ende dessen, worum es geht, beendet diese Anfrage; danach kommt keine Mail mehr.',
  button: 'Fall lesen und entscheiden',
  hint: 'Den Link zu öffnen ändert nichts. Er gehört nur Ihnen: Leiten Sie ihn nicht weiter.',
  managerFooter: (id) => `Gesendet von Holdfast zu ${id}: Sie leiten die Gefragten.`,
  footer: (id) =>
    `Gesendet von Holdfast zu ${id}. Näheres zu Personen und Systemen zeigt nur die Seite hinter dem Link.`,
};
