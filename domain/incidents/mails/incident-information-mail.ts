import { formatMoment, mailDocument, type Mail, type MailPart } from '../../shared/html/index.ts';
import type { IncidentMailView } from './incident-mail-view.ts';

const TEXTS = {
  subject: (severity: string, id: string) => `[${severity}][${id}] incident opened, no decision needed`,
  preheader: (title: string) => `${title}. For information: nobody is asked to decide.`,
  intro: 'An incident was opened. Nobody is asked to decide anything now.',
  severity: 'Why this severity',
  next: 'What happens next',
  follow: 'It is followed until it is closed. You are written to again only when a decision is needed.',
  button: 'Open the incident',
  hint: 'The link shows the incident; opening it changes nothing.',
  footer: (id: string) => `One mail per incident: repeated signals are counted in ${id}, not mailed.`,
};

const facts = (view: IncidentMailView): MailPart => ({
  kind: 'facts',
  facts: [
    ['Incident', view.incident.id],
    ['Source', view.source],
    ...(view.resource ? [['Resource', view.resource] as const] : []),
    ['Detected', formatMoment(view.detectedAt, view.timeZone)],
    ['Why you', `${view.reader.label}: ${view.reader.why}`],
  ],
});

/** The first and only mail of an incident that needs no decision, to the incident manager. */
export const incidentInformationMail = (view: IncidentMailView): Mail => {
  const parts: MailPart[] = [
    { kind: 'paragraph', text: TEXTS.intro },
    facts(view),
    { kind: 'list', title: TEXTS.severity, items: view.severityReasons },
    { kind: 'list', title: TEXTS.next, items: [view.whyNoDecision, TEXTS.follow] },
  ];
  if (view.link) parts.push({ kind: 'button', label: TEXTS.button, url: view.link, hint: TEXTS.hint });
  return mailDocument({
    subject: TEXTS.subject(view.incident.severity, view.incident.id),
    preheader: TEXTS.preheader(view.incident.title),
    heading: { severity: view.incident.severity, label: view.incident.id, title: view.incident.title },
    parts,
    footer: TEXTS.footer(view.incident.id),
    about: view.incident.id,
  });
};
