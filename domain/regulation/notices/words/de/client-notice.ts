import type { CLIENT_NOTICE_EN } from '../en/client-notice.ts';

/** No word of it needs knowledge of technology or law. */
export const CLIENT_NOTICE_DE: typeof CLIENT_NOTICE_EN = {
  title: 'Eine Störung bei uns: was sie für Sie bedeutet',
  parts: {
    whatHappened: 'Was geschehen ist',
    meaning: 'Was das für Sie bedeutet',
    measures: 'Was wir tun',
    advice: 'Was Sie tun können',
    contact: 'Wen Sie fragen können',
  },
  opening: (sender) =>
    `Leistungen von ${sender} haben nicht so funktioniert, wie sie sollten. Das tut uns leid. Wir ` +
    'möchten, dass Sie wissen, was das für Sie heißt.',
  course: {
    when: (day, time) => `${day} um ${time}`,
    began: (when) => `Am ${when} sind folgende Leistungen ausgefallen oder waren nicht mehr zuverlässig:`,
    over: (when) => `Seit dem ${when} funktioniert alles wieder.`,
    continues: 'Es funktioniert noch nicht vollständig. Wir schreiben Ihnen wieder, sobald es so weit ist.',
  },
  generalAdvice: [
    'Sagen Sie uns Bescheid, wenn Sie dadurch Geld verloren haben, und heben Sie Ihre Belege auf.',
    'Geben Sie niemandem Ihr Passwort oder einen Code von Ihrem Telefon. Wir fragen Sie nicht danach, auch nicht wegen ' +
      'dieses Briefes.',
  ],
};
