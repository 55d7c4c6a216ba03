import {
  errorSummary,
  html,
  incidentHeading,
  page,
  safeUrl,
  section,
  titleWithErrors,
} from '../../shared/html/index.ts';
import type { Slot } from '../../shared/html/index.ts';
import { textsOf } from '../texts/index.ts';
import type { ApprovalView } from './approval-view.ts';
import {
  deadlineNotice,
  factsSection,
  othersSection,
  quorumSection,
  readerSection,
  severitySection,
} from './case-parts.ts';
import { decisionForms } from './decision-form.ts';
import { placeErrors } from './place-errors.ts';
import { clocksSection, decisionsSection, slowSection, timelineSection } from './prepared-parts.ts';
import { evidenceSection, questionBody } from './question-parts.ts';
import { writtenSection } from './written-part.ts';

const caseLink = ({ caseLink: link, language }: ApprovalView): Slot =>
  link !== undefined && html`<p><a href="${safeUrl(link)}">${textsOf(language).page.openCase}</a></p>`;

/** What is prepared for a review, and what the first wrote. */
const reviewSections = (view: ApprovalView): Slot => {
  const { question } = view;
  if (question.purpose !== 'review') return false;
  const { prepared } = question;
  return [
    writtenSection(question, view),
    slowSection(prepared, view),
    clocksSection(prepared, view),
    decisionsSection(prepared, view),
    timelineSection(prepared, view),
  ];
};

/**
 * The case and the two forms, for one person. It changes nothing by being opened. Shown again with `form.values` and
 * `form.errors` when a post could not be taken.
 */
export const approvalPage = (given: ApprovalView): string => {
  const view = { ...given, form: placeErrors(given.form) };
  const { incident, question, form, language } = view;
  const { page: texts, purposes } = textsOf(language);
  const { name, question: asked } = purposes[question.purpose];
  const body = html`${errorSummary(form.errors, language)} ${incidentHeading(incident)} ${deadlineNotice(view)}
    <p class="jump"><a class="button" href="#decide">${texts.skip}</a></p>
    <div class="${question.purpose === 'review' ? 'columns even' : 'columns'}">
      <div>
        ${section(
          'asked',
          texts.asked,
          html`<p class="question">${asked}</p>
            ${questionBody(view)} ${caseLink(view)}`,
        )}
        ${reviewSections(view)} ${quorumSection(view)} ${factsSection(view)} ${evidenceSection(view)}
        ${severitySection(view)} ${readerSection(view)} ${othersSection(view)}
      </div>
      <div class="beside">${decisionForms(view)}</div>
    </div>`;
  return page({
    title: titleWithErrors(
      `${[incident.severity, incident.id].filter(Boolean).join(' ')}: ${name}`,
      form.errors,
      language,
    ),
    place: name,
    about: incident.id,
    language,
    script: form.factor?.passkey && form.factor.script,
    body,
    skip: { href: '#decide', label: texts.skip },
  });
};
