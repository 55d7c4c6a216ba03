import {
  between,
  formatDate,
  formatDuration,
  mailDocument,
  type Mail,
  type MailPart,
} from '../../shared/html/index.ts';
import type { VendorMailView } from './vendor-mail-view.ts';

const TEXTS = {
  heading: 'Vendor reassessment',
  title: (name: string) => `Reassess ${name}`,
  subject: (name: string, due: string, overdue: boolean) =>
    overdue ? `Vendor reassessment overdue: ${name}, was due ${due}` : `Vendor reassessment due ${due}: ${name}`,
  dueIn: (due: string, left: string) => `The reassessment of this vendor is due on ${due}, in ${left}.`,
  overdue: (due: string, late: string) => `The reassessment of this vendor was due on ${due} and is ${late} late.`,
  critical: 'It supports a critical or important function: an overdue assessment is a finding of the next audit.',
  never: 'never',
  whatNow: 'What to do',
  steps: [
    'Check that services, subcontractors, locations and contacts are still as recorded.',
    'Ask the vendor for current reports and certificates, and for incidents since the last assessment.',
    'Record the assessment with its result; the next date follows from it.',
  ],
  button: 'Open the task',
  hint: 'The link opens the task; it decides nothing.',
  footer: (task: string) =>
    `This mail is sent once for task ${task}. The task stays open until the assessment is recorded.`,
};

const facts = (view: VendorMailView, date: (iso: string) => string): MailPart => ({
  kind: 'facts',
  facts: [
    ['Vendor', `${view.vendor.name} (${view.vendor.id})`],
    ['Tier', view.vendor.tier],
    ['Services', view.vendor.services.join(', ')],
    ['Last assessed', view.lastAssessedAt ? date(view.lastAssessedAt) : TEXTS.never],
    ['Due', date(view.dueAt)],
    ['Rule', view.rule],
    ['Task', view.taskId],
    ['Why you', `${view.reader.label}: ${view.reader.why}`],
  ],
});

/** Tells the owner of a vendor, once per task, that its reassessment is due or overdue. */
export const vendorReassessmentMail = (view: VendorMailView): Mail => {
  const date = (iso: string): string => formatDate(iso, view.timeZone);
  const due = date(view.dueAt);
  const left = between(view.now, view.dueAt);
  const overdue = left < 0;
  const state = overdue ? TEXTS.overdue(due, formatDuration(-left)) : TEXTS.dueIn(due, formatDuration(left));
  const parts: MailPart[] = [{ kind: 'paragraph', text: state, strong: true }];
  if (view.vendor.supportsCriticalFunction) parts.push({ kind: 'paragraph', text: TEXTS.critical });
  parts.push(facts(view, date), { kind: 'list', title: TEXTS.whatNow, items: TEXTS.steps });
  if (view.link) parts.push({ kind: 'button', label: TEXTS.button, url: view.link, hint: TEXTS.hint });
  return mailDocument({
    subject: TEXTS.subject(view.vendor.name, due, overdue),
    preheader: state,
    heading: { label: TEXTS.heading, title: TEXTS.title(view.vendor.name) },
    parts,
    footer: TEXTS.footer(view.taskId),
  });
};
