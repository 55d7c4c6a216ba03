import type { messages as english } from '../en/messages.ts';

/** Every sentence of pages by SMS, chat messages, digests, and of what is said out of band, in German. */
export const messages: typeof english = {
  sms: {
    decide: (heading, due) => `Holdfast ${heading}: entscheiden bis ${due}.`,
    bare: (due) => `Holdfast: Ihre Entscheidung wird bis ${due} gebraucht.`,
    others: (others) => `Auch gefragt: ${others}.`,
    next: (at, labels) => `Ab ${at} auch: ${labels}.`,
    nextBare: (at) => `Ab ${at} werden andere gefragt.`,
    noNext: 'Nach Ihnen wird niemand gefragt.',
    whyBare: (tier) => `Sie: Stufe ${tier} derer, die entscheiden.`,
    ends: 'Endet mit der Entscheidung.',
    digest: (count, due) =>
      `Holdfast: ${count} Entscheidungen warten auf Sie, die erste bis ${due}. Alle Links stehen in der neuesten Sammelmail.`,
    cameBack: 'Holdfast: Eine Mail an Sie kam zurück. Sehen Sie in Ihr Postfach, oder rufen Sie die Vorfallleitung an.',
  },
  chat: {
    askedOf: 'Gefragt',
    inTier: (label, tier) => `${label} (Stufe ${tier})`,
    team: 'Jede Person hat ihren eigenen Link in ihrer Mail. Hier steht er nicht: Alle könnten sonst in ihrem Namen entscheiden.',
    waiting: (count) => `${count} weitere Entscheidungen werden gebraucht`,
  },
  bare: {
    subject: (due) => `Holdfast: Ihre Entscheidung wird bis ${due} gebraucht`,
    title: 'Ihre Entscheidung wird gebraucht',
    intro: (due) => `Ihre Entscheidung wird bis ${due} gebraucht. Worum es geht, steht nur hinter dem Link.`,
    why: (tier) => `Sie werden gefragt, weil Ihre Rolle darüber entscheidet, Stufe ${tier}.`,
    others: (count) =>
      count === 0
        ? 'Bisher wurde niemand sonst gefragt.'
        : `${count} weitere ${count === 1 ? 'Person wurde' : 'Personen wurden'} gefragt.`,
    next: (at) => `Entscheidet niemand, werden ab ${at} andere gefragt.`,
    footer:
      'Der Betrieb außerhalb der Firmenmail ist an: Antworten Sie nicht über Firmenmail, und leiten Sie nichts dorthin weiter.',
  },
  digest: {
    subject: (count, due) => `${count} Entscheidungen warten auf Sie, die erste bis ${due}`,
    label: 'Sammelmail',
    title: (count) => `${count} Entscheidungen warten auf Sie`,
    intro: (most, minutes) =>
      `Mehr als ${most} Fragen kamen innerhalb von ${minutes} Minuten zu Ihnen; die übrigen stehen in dieser einen Mail. Jede hat ihren eigenen Link.`,
    more: (count) => `und ${count} weitere`,
    list: 'Das Dringendste zuerst',
    entry: (name, due) => `${name}, entscheiden bis ${due}`,
    entryBare: (due) => `Entscheiden bis ${due}`,
    you: (why) => `Warum Sie: ${why}`,
    others: (others) => `Auch gefragt: ${others}`,
    cancels:
      'Eine Entscheidung oder das Ende dessen, worum es geht, beendet eine Frage; ihr Link zeigt dann das Ergebnis.',
    footer: 'Gesendet von Holdfast. Die Links gehören nur Ihnen: Leiten Sie sie nicht weiter.',
  },
  calendar: (heading, name) => `${heading} entscheiden: ${name}`,
};
