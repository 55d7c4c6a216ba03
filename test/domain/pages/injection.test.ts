import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { approvalMail } from '../../../domain/approvals/mails/index.ts';
import { approvalPage } from '../../../domain/approvals/pages/index.ts';
import { incidentInformationMail } from '../../../domain/incidents/mails/index.ts';
import { declarePage, incidentReportPage } from '../../../domain/incidents/pages/index.ts';
import { deskMail } from '../../../domain/regulation/mails/index.ts';
import { casePage, type CaseView } from '../../../domain/regulation/pages/index.ts';
import { vendorReassessmentMail } from '../../../domain/third-parties/mails/index.ts';
import { hostileText, skeleton, withText } from './hostile-text.ts';
import { incompleteCase } from './sample-cases.ts';
import { deskMailView } from './sample-desk-mails.ts';
import { approvalMailView, approvalView } from './sample-approvals.ts';
import { QUESTIONS } from './sample-questions.ts';
import { incidentReportView } from './sample-reports.ts';
import { declareView, incidentMailView, vendorMailView } from './samples.ts';

const purposes = Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[];
const errors = [{ field: 'reason' as const, message: 'x' }];

const filled = (purpose: (typeof purposes)[number]) => {
  const view = approvalView(purpose);
  return { ...view, form: { ...view.form, values: { reason: 'x', wentWell: 'x', toChange: 'x' }, errors } };
};

/** All its forms stay: what a person may do is no text. */
const hostileCase = (text: string): CaseView => {
  const view = incompleteCase();
  const { reader, ...shown } = withText({ ...view, form: { ...view.form, values: {} } }, text);
  return { ...shown, reader: { ...reader, may: view.reader.may } };
};

const RENDERERS: [string, (text: string) => string][] = [
  ...purposes.map((purpose): [string, (text: string) => string] => [
    `approval page for ${purpose}`,
    (text) => approvalPage(withText(filled(purpose), text)),
  ]),
  ['incident report', (text) => incidentReportPage(withText(incidentReportView(), text))],
  ['page of a case', (text) => casePage(hostileCase(text))],
  ['desk mail', (text) => deskMail(withText(deskMailView('gaps'), text)).html],
  ['declare page', (text) => declarePage(withText({ ...declareView, values: { summary: 'x', service: 'x' } }, text))],
  ['approval mail', (text) => approvalMail(withText(approvalMailView(), text), 'request').html],
  ['information mail', (text) => incidentInformationMail(withText(incidentMailView(), text)).html],
  ['vendor mail', (text) => vendorReassessmentMail(withText(vendorMailView(), text)).html],
];

describe.each(RENDERERS)('the %s', (_name, render) => {
  const harmless = skeleton(render('x'));

  it('is built of the same tags and attributes, whatever its texts say', () => {
    const texts = hostileText.filter((text) => text.length > 0);
    fc.assert(
      fc.property(texts, (text) => {
        expect(skeleton(render(text))).toEqual(harmless);
      }),
      { numRuns: 40 },
    );
  });

  it('links to nothing that a text made up', () => {
    expect(render('javascript:alert(1)')).not.toMatch(/(href|action)="javascript/i);
  });
});

describe('the check itself', () => {
  it('sees a tag or an attribute that came in with a text', () => {
    expect(skeleton('<p class="a">x</p>')).not.toEqual(skeleton('<p class="a"><b>x</b></p>'));
    expect(skeleton('<p class="a">x</p>')).not.toEqual(skeleton('<p class="" onclick="a">x</p>'));
  });
});
