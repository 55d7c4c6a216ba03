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
import { PURPOSE_TEXTS } from '../purpose-texts.ts';
import { TEXTS } from './approval-texts.ts';
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
import { evidenceSection, questionBody } from './question-parts.ts';

const caseLink = ({ caseLink: link }: ApprovalView): Slot =>
  link !== undefined && html`<p><a href="${safeUrl(link)}">${TEXTS.openCase}</a></p>`;

/**
 * The case and the two forms, for one person. It changes nothing by being opened. Shown again with `form.values` and
 * `form.errors` when a post could not be taken.
 */
export const approvalPage = (view: ApprovalView): string => {
  const { incident, question, form } = view;
  const texts = PURPOSE_TEXTS[question.purpose];
  const body = html`${errorSummary(form.errors)} ${incidentHeading(incident)} ${deadlineNotice(view)}
    <p class="jump"><a class="button" href="#decide">${TEXTS.skip}</a></p>
    <div class="columns">
      <div>
        ${section(
          'asked',
          TEXTS.asked,
          html`<p class="question">${texts.question}</p>
            ${questionBody(view)} ${caseLink(view)}`,
        )}
        ${quorumSection(view)} ${factsSection(view)} ${evidenceSection(view)} ${severitySection(view)}
        ${readerSection(view)} ${othersSection(view)}
      </div>
      <div class="beside">${decisionForms(view)}</div>
    </div>`;
  return page({
    title: titleWithErrors(`${[incident.severity, incident.id].filter(Boolean).join(' ')}: ${texts.name}`, form.errors),
    place: texts.name,
    body,
    skip: { href: '#decide', label: TEXTS.skip },
  });
};
