import { containedMail } from '../../../domain/incidents/mails/contained-mail.ts';
import { approvalMail } from '../../../domain/approvals/mails/approval-mail.ts';
import { managerMail } from '../../../domain/approvals/mails/manager-mail.ts';
import { bareMail, digestMail } from '../../../domain/approvals/messages/index.ts';
import { bareNews } from '../../../domain/people/channels/bare-news.ts';
import type { Language } from '../../../contracts/language.ts';
import type { Mail } from '../../../domain/shared/html/index.ts';
import { approvalMailView, incident, inExercise, timeZone } from './sample-approvals.ts';

const DUE = '2026-11-21T13:05:00.000Z';

/** Three questions at once, one of them restricted. */
const digest = (language: Language): Mail => {
  const view = approvalMailView(language);
  const later = { ...view, incident: { ...view.incident, id: 'INC-2026-0043', severity: 'SEV3' as const } };
  const asks = [
    { view, isBare: false },
    { view: { ...later, deadline: { dueAt: '2026-11-21T15:05:00.000Z' } }, isBare: false },
    { view: later, isBare: true },
  ];
  return digestMail({ language, rule: { most: 5, windowSeconds: 120 }, isBare: false, asks });
};

const manager = (language: Language): Mail =>
  managerMail({
    ...{ now: '2026-11-21T12:56:10.000Z', timeZone, language, incident, purpose: 'containment', dueAt: DUE },
    silent: ['Security on call', 'Security deputy'],
  });

const contained = (language: Language): Mail =>
  containedMail({
    ...{ timeZone, language, incident, containedAt: '2026-11-21T12:38:10.000Z', preAuthorisations: ['night-keys'] },
    commander: 'Incident manager on call',
    why: 'You lead this incident.',
  });

/** What people are sent beside the ask itself. */
export const MESSAGE_MAILS: Record<string, () => Mail> = {
  'mail-digest': () => digest('en'),
  'mail-digest-german': () => digest('de'),
  'mail-exercise': () => approvalMail(inExercise(approvalMailView()), 'request'),
  'mail-exercise-german': () => approvalMail(inExercise(approvalMailView('de')), 'request'),
  'mail-bare': () => bareMail(approvalMailView('en')),
  'mail-bare-german': () => bareMail(approvalMailView('de')),
  'mail-bare-news': () => bareNews('en'),
  'mail-bare-news-german': () => bareNews('de'),
  'mail-manager': () => manager('en'),
  'mail-manager-german': () => manager('de'),
  'mail-contained': () => contained('en'),
  'mail-contained-german': () => contained('de'),
};
