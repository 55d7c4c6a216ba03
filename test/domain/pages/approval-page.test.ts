import { describe, expect, it, test } from '@jest/globals';
import { approvalPage, textsOf, type ApprovalView } from '../../../domain/approvals/pages/index.ts';
import { approvalView, guardedView } from './sample-approvals.ts';

/** The page as it is read: tags away, spaces as one. */
const read = (view: ApprovalView): string =>
  approvalPage(view)
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the approval page', () => {
  const text = read(approvalView());

  it.each([
    ['the severity and the id', 'SEV1 INC-2026-0042'],
    ['what happened', 'API calls were made with the access key of user ci-deploy'],
    ['the resource', 'AccessKey AKIAEXAMPLE0042'],
    ['who acted', 'IAMUser ci-deploy'],
    ['what is asked', 'Deactivate access key AKIAEXAMPLE0042 of user ci-deploy'],
    ['who and what stops', 'The nightly deployment of the payments service stops'],
    ['that nothing stops', 'Nothing that stops was found.'],
    ['what the rehearsal said', 'Would go through. The key exists'],
    ['how it is undone', 'the same key is activated again'],
    ['why this person', 'Security on call , tier 1'],
    ['until when', 'Decide by 14:05 CET'],
    ['how long that is', '28 minutes from when this page was opened (13:36 CET)'],
    ['what silence means', 'If nobody decides, nothing is touched.'],
    ['who comes next and when', 'Asked as well at 13:50 CET: Incident manager.'],
    ['who else was asked', 'Security deputy , tier 1 asked 13:35 CET, looking at it until 13:46 CET'],
    ['the evidence', 'The finding as GuardDuty sent it'],
    ['what could not be captured', 'CloudTrail calls of the last 15 minutes: not delivered yet'],
    ['why the severity', 'Why it is SEV1'],
  ])('says %s', (_what, sentence) => {
    expect(text).toContain(sentence);
  });

  it('says when a rehearsal failed and when an act cannot be undone', () => {
    const view = approvalView();
    const act = { what: 'Delete the stack', blastRadius: [], dryRun: { ok: false, result: 'It is protected.' } };
    const question = { purpose: 'containment', actions: [act], evidence: [], missingEvidence: [] } as const;
    const words = read({ ...view, question });
    expect(words).toContain('Would not go through. It is protected.');
    expect(words).toContain('It cannot be undone.');
    expect(words).toContain('None yet.');
  });

  it('names who leads the response', () => {
    expect(read(approvalView())).toMatch(/Incident commander\s+Incident manager on call/);
  });

  it('says when nobody further is asked', () => {
    const view = approvalView();
    expect(read({ ...view, asked: [], deadline: { dueAt: view.deadline.dueAt } })).toMatch(
      /Nobody further is asked after you\..*Nobody else so far\./,
    );
  });
});

describe('its forms', () => {
  const page = approvalPage(approvalView());

  it('post the nonce to the page itself, with nothing chosen beforehand', () => {
    expect(page.match(/<form method="post" action="\/approvals\/APR-0042-1\/secret"/g)).toHaveLength(2);
    expect(page.match(/name="nonce" value="bm9uY2U"/g)).toHaveLength(2);
    expect(page).not.toMatch(/required\s+checked/);
    expect(page).not.toMatch(/method="get"/i);
  });

  it('offer no acknowledgement to who gave one', () => {
    const view = approvalView();
    const { acknowledgeMinutes: _given, ...form } = view.form;
    expect(approvalPage({ ...view, form })).not.toContain('value="acknowledge"');
  });

  it('ask a reviewer what went well and what to change, and nobody else', () => {
    expect(approvalPage(approvalView('review'))).toMatch(/name="wentWell"[\s\S]*name="slowed"[\s\S]*name="toChange"/);
    expect(page).not.toContain('wentWell');
  });

  it('keep what was typed and chosen, and lead from the summary to each field', () => {
    const view = approvalView();
    const values = { decision: 'reject', reason: 'Wait <now>' };
    const errors = [{ field: 'reason' as const, message: 'Reason: too short' }];
    const again = approvalPage({ ...view, form: { ...view.form, values, errors } });
    expect(again).toMatch(/value="reject"\s+required\s+checked/);
    expect(again).toContain('Wait &lt;now&gt;</textarea');
    expect(again).toContain('<a href="#reason">Reason: too short</a>');
    expect(again).toMatch(/id="reason"[\s\S]*aria-invalid="true"[\s\S]*aria-describedby="reason-hint reason-wrong"/);
    expect(again).toContain('<title>Error: SEV1 INC-2026-0042');
  });
});

describe('the part of the form that asks who it is', () => {
  const page = approvalPage(guardedView());

  it('offers what this person has: passkey, code, and an SMS', () => {
    expect(page).toContain('data-passkey="get" hidden');
    expect(page).toMatch(/name="code"[\s\S]*autocomplete="one-time-code"/);
    expect(page).toMatch(/name="intent" value="send-code" formnovalidate/);
    expect(read(guardedView())).toContain('A code went to your phone at 13:36 CET, marked K7.');
  });

  it('lets Enter decide, not ask for a code', () => {
    const first = /<button[^>]*type="submit"[^>]*>/.exec(page)?.[0];
    expect(first).toMatch(/class="default"\s+name="intent"\s+value="decide"/);
  });

  it('asks for nothing where the link is enough', () => {
    expect(approvalPage(approvalView())).not.toMatch(/name="code"|send-code|data-passkey/);
  });

  test.each([
    ['has no factor', { kinds: [] }, 'You have no second factor yet'],
    ['is locked out', { kinds: ['sms'], isLocked: true }, 'too many wrong codes'],
  ] as const)('offers no decision to who %s, and says why', (_who, factor, why) => {
    const view = guardedView();
    const shown = { ...view, form: { ...view.form, factor } };
    expect(read(shown)).toContain(why);
    expect(approvalPage(shown)).not.toContain('name="decision"');
  });
});

describe('what else may be done', () => {
  it('is to send it back, where that is possible', () => {
    expect(approvalPage(guardedView())).toContain('value="change"');
    expect(approvalPage(approvalView())).not.toContain('value="change"');
  });

  it('is to hand it over to those who may decide, and to nobody else', () => {
    const page = approvalPage(guardedView());
    expect(page.match(/<option value="[a-z0-9-]+"/g)).toEqual([
      '<option value="incident-manager-2"',
      '<option value="ciso-1"',
    ]);
    const view = guardedView();
    expect(approvalPage({ ...view, form: { ...view.form, delegates: [] } })).not.toContain('value="delegate"');
  });
});

describe('a wrong code', () => {
  const error = { field: 'code' as const, message: 'Code: this is not the code. 4 tries left' };
  const pageAfter = (values: object): string => {
    const view = guardedView();
    return approvalPage({ ...view, form: { ...view.form, values, errors: [error] } });
  };

  it('is told at the decision, where that was sent', () => {
    const page = pageAfter({ decision: 'approve', reason: 'The key leaked.' });
    expect(page).toMatch(/href="#code"[\s\S]*id="code-wrong"/);
    expect(page).toMatch(/<details\s*>/);
  });

  it('is told at the hand-over, opened, where that was sent', () => {
    const page = pageAfter({ delegate: 'ciso-1', delegateReason: 'I am in the air.' });
    expect(page).toMatch(/href="#delegateCode"[\s\S]*<details open[\s\S]*id="delegateCode-wrong"/);
    expect(page).not.toContain('id="code-wrong"');
  });
});

describe('the page in German', () => {
  const german = approvalPage(guardedView('de'));

  test.each([
    ['the deadline', 'Entscheiden bis 14:05 MEZ'],
    ['what silence means', 'Entscheidet niemand, wird nichts angefasst.'],
    ['the choice', 'Freigeben'],
    ['the factor', 'Zeigen Sie, dass Sie es sind'],
    ['the hand-over', 'Soll jemand anderes entscheiden?'],
  ])('says %s', (_what, sentence) => {
    expect(german).toContain(sentence);
  });

  it('has every sentence of its own: none is the English one', () => {
    const sentences = (texts: unknown): string[] =>
      typeof texts === 'string'
        ? [texts]
        : Object.values(texts ?? {}).flatMap((text: unknown) => (typeof text === 'function' ? [] : sentences(text)));
    const [english, own] = [sentences(textsOf('en')), sentences(textsOf('de'))];
    const alike = own.filter((text, index) => text === english[index]);
    // Words that are the same in both languages.
    expect(alike.filter((text) => !['Code', 'Name', 'Status', 'Team'].includes(text))).toEqual([]);
  });
});

describe('the page of a change of settings', () => {
  it.each([
    ['en', 'incident-manager-2', ['Field', 'Now', 'Then'], ['Phone', '+491713920002', '+491713920050']],
    ['en', 'responder-9', ['Field', 'Now', 'Then'], ['Roles', 'not there', 'responder, incident-manager']],
    ['de', 'incident-manager-2', ['Feld', 'Jetzt', 'Danach'], ['Telefon', '+491713920002', '+491713920050']],
    ['de', 'Das Dokument als Ganzes', ['Feld', 'Jetzt', 'Danach'], ['Reihenfolge des Anrufs', 'incident-manager-1']],
  ] as const)('shows each entry before and after (%s: %s)', (language, entry, header, row) => {
    const text = read(approvalView('settings-change', language));
    const table = text.slice(text.indexOf(`${entry} ${header.join(' ')}`));
    expect(text).toContain(`${entry} ${header.join(' ')}`);
    expect(table).toContain(row.join(' '));
  });
});
