import type { ARTICLE_34_EN } from '../en/article-34.ts';

/** No word of it needs knowledge of technology or law. */
export const ARTICLE_34_DE: typeof ARTICLE_34_EN = {
  title: 'Ihre persönlichen Daten: was geschehen ist und was Sie tun können',
  parts: {
    whatHappened: 'Was geschehen ist',
    data: 'Um welche Daten es geht',
    consequences: 'Was geschehen könnte',
    measures: 'Was wir getan haben',
    advice: 'Was Sie selbst tun können',
    contact: 'Wen Sie fragen können',
  },
  opening: (sender) =>
    `wir schreiben Ihnen, weil bei uns (${sender}) etwas mit Daten über Sie geschehen ist. Das tut uns leid. Bitte lesen ` +
    'Sie diesen Brief: Er sagt, was geschehen könnte und was Sie tun können.',
  publicOpening: (sender) =>
    `Bei ${sender} ist etwas mit persönlichen Daten geschehen. Diese Mitteilung richtet sich an alle, deren Daten wir ` +
    'haben. Das tut uns leid. Bitte lesen Sie, was geschehen könnte und was Sie tun können.',
  closing: (authority) =>
    `Sie können sich auch an die Datenschutzaufsicht wenden: ${authority}. Dort können Sie sich beschweren, wenn Sie ` +
    'meinen, dass wir etwas falsch gemacht haben.',
  nature: {
    on: (day) => `Am ${day} ist bei uns etwas geschehen, das nicht geschehen darf.`,
    at: 'Bei uns ist etwas geschehen, das nicht geschehen darf.',
    confidentiality: 'Menschen ohne Berechtigung konnten Daten über Sie sehen oder kopieren.',
    authenticity: 'Wir können nicht sicher sein, dass alle Daten über Sie echt sind.',
    integrity: 'Daten über Sie wurden ohne Erlaubnis verändert.',
    availability: 'Daten über Sie gingen verloren oder waren eine Zeit lang nicht nutzbar.',
    noticed: (day) => `Wir wissen das seit dem ${day}.`,
  },
  generalAdvice: [
    'Geben Sie niemandem Ihr Passwort oder einen Code von Ihrem Telefon. Wir fragen Sie nicht danach, auch nicht wegen ' +
      'dieses Briefes.',
  ],
};
