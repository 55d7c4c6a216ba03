import type { CANNOT_MEET_LIMIT_EN } from '../en/cannot-meet-limit.ts';

export const CANNOT_MEET_LIMIT_DE: typeof CANNOT_MEET_LIMIT_EN = {
  title: 'Anzeige, dass eine Frist nicht eingehalten werden kann',
  channelDown: (authority) =>
    `Der Meldeweg der Behörde (${authority}) ist nicht erreichbar. Diese Anzeige kommt auf dem alternativen Weg.`,
  parts: {
    entity: 'Meldendes Unternehmen',
    reference: 'Unser Zeichen',
    report: 'Meldung',
    limit: 'Frist',
    reasons: 'Gründe',
    expectedAt: 'Stattdessen erwartet bis',
    contact: 'Ansprechstelle',
  },
};
