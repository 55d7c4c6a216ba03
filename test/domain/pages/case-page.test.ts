import { describe, expect, it } from '@jest/globals';
import { casePage, type CaseView } from '../../../domain/regulation/pages/index.ts';
import { caseView, incompleteCase, quietCase } from './sample-cases.ts';

/** The page as it is read: tags away, spaces as one. */
const read = (view: CaseView): string =>
  casePage(view)
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const intents = (view: CaseView): string[] =>
  [...new Set([...casePage(view).matchAll(/name="intent" value="([^"]+)"/g)].map(([, intent = '']) => intent))].sort();

describe('the page of a case', () => {
  const text = read(caseView());

  it.each([
    ['whose it is', 'INC-2026-0042 Regulatory case of Example Bank AG'],
    ['when a duty is due, there and in UTC', 'Sat 21 Nov 2026, 18:05 CET (2026-11-21 17:05:00 UTC) , in 45 minutes'],
    ['how much has passed', '78 % of the time'],
    ['on what the duty rests', 'Regulation (EU) 2022/2554 Art. 19(4)(a)'],
    ['what is missing', '2.7 Discovery of the major ICT-related incident'],
    ['that a proposal is a proposal', 'A proposal from the facts so far. It becomes the class only when a person'],
    ['why', 'Article 9(5)(b): a successful, malicious and unauthorised access'],
    ['what would change it', 'Not major without a malicious access'],
    ['what nobody has said', 'Clients using the affected service; Financial counterparts affected'],
    ['by which rule and settings', 'rule 2024/1772-1, settings of 2026-11-21'],
    ['what a person decided, and why', 'Malicious access to a system behind a critical function'],
    ['the legal clock', 'Legal clock aware since Sat 21 Nov 2026, 13:50 CET'],
    ['the planning clock', 'Planning clock counted from detection Sat 21 Nov 2026, 13:35 CET'],
    [
      'the first of two values, and whose',
      '1,200 (actual) Incident manager on call, Sat 21 Nov 2026, 14:15 CET , event 5',
    ],
    ['the second of two values, and whose', '1,850 (actual) CISO, Sat 21 Nov 2026, 14:19 CET , event 9'],
    ['the risk', 'High risk'],
    ['the exemption by its article', 'Art. 34(3)(b)'],
    ['a sealed text', 'API calls were made with the access key of a deployment user.'],
    ['an answer by its list', 'IT security'],
  ])('says %s', (_what, sentence) => {
    expect(text).toContain(sentence);
  });

  it('shows a relief with the limit of the law beside it', () => {
    const clock = {
      starts: '2026-11-19T11:00:00.000Z',
      limit: '2026-11-22T11:00:00.000Z',
      due: '2026-11-23T11:00:00.000Z',
      reliefApplied: true,
    };
    const words = read(caseView('compliance-1', { obligations: { clock } }));
    expect(words).toMatch(/Mon 23 Nov 2026, 12:00 CET.*noon of the next working day.*Sun 22 Nov 2026, 12:00 CET/);
  });

  it('says that a limit was breached, first of all', () => {
    const words = read(caseView('compliance-1', { obligations: { isBreached: true } }));
    expect(words).toMatch(/What waits.*the limit has passed.*Breached: the limit passed without a receipt/);
  });

  it('shows a reason that was erased as erased', () => {
    const state = {
      reclassified: {
        at: '2026-11-21T16:00:00.000Z',
        by: 'person:gone',
        seq: 20,
        reason: { ref: 'x', commitment: '' },
      },
    };
    expect(read(caseView('compliance-1', { state }))).toContain('(erased) gone, Sat 21 Nov 2026');
  });
});

describe('its forms', () => {
  it('offer to hold back a notice to clients, and no other', () => {
    const notice = { kind: 'dora-client-notice', status: 'drafted' } as const;
    expect(intents(caseView('compliance-1', { obligations: notice }))).toContain('hold-notice');
    expect(intents(caseView('compliance-1', { obligations: { ...notice, status: 'handed-over' } }))).not.toContain(
      'hold-notice',
    );
    const hold = { legalBasis: 'Order of the authority', owner: 'ciso-1', until: '2026-11-23T08:00:00.000Z' };
    const words = read(caseView('compliance-1', { obligations: { ...notice, hold } }));
    expect(words).toMatch(/Held back until Mon 23 Nov 2026, 09:00 CET , CISO: Order of the authority/);
  });

  it('lead to the calendar of the reader', () => {
    expect(casePage(caseView())).toContain('href="./../calendar/calendar~compliance-1~1~secret"');
  });

  it('are all there for an officer, each where it can be used', () => {
    const all = ['accept-gaps', 'decide-awareness', 'decide-breach', 'reclassify', 'record-facts'];
    const handedOver = ['record-receipt', 'report-channel-down', 'settle-contradiction'];
    expect(intents(caseView())).toEqual([...all, ...handedOver]);
  });

  it('let an incident manager record facts and nothing else', () => {
    expect(intents(caseView('incident-manager-1'))).toEqual(['record-facts']);
  });

  it.each(['continuity-1', 'nobody'])('are not for %s', (personId) => {
    expect(casePage(caseView(personId))).not.toContain('<form');
  });

  it('are gone once the case is closed', () => {
    expect(casePage(caseView('compliance-1', { state: { status: 'closed' } }))).not.toContain('<form');
  });

  it('ask a group company under NIS2 for the significance', () => {
    expect(intents(quietCase())).toContain('decide-significance');
    expect(intents(caseView())).not.toContain('decide-significance');
  });

  it('offer gaps to be accepted in the last hour only', () => {
    const clock = {
      starts: '2026-11-21T13:00:00.000Z',
      limit: '2026-11-21T17:20:01.000Z',
      due: '2026-11-21T17:20:01.000Z',
      reliefApplied: false,
    };
    const early = caseView('compliance-1', { obligations: { clock, isLastHour: false } });
    const late = { ...clock, due: '2026-11-21T17:20:00.000Z' };
    const last = caseView('compliance-1', { obligations: { clock: late, isLastHour: false } });
    expect([intents(early).includes('accept-gaps'), intents(last).includes('accept-gaps')]).toEqual([false, true]);
  });

  it('post to the page itself with its nonce, and end with the mark of a whole form', () => {
    const page = casePage(caseView());
    const forms = page.match(/<form[\s\S]*?<\/form>/g) ?? [];
    expect(forms.length).toBeGreaterThan(10);
    for (const form of forms)
      expect(form).toMatch(/method="post" action="\.\/case\.[\s\S]*name="nonce" value="bm9uY2U"[\s\S]*name="end"/);
  });

  it('are shown again open, with what was typed, and lead from the summary to each field', () => {
    const page = casePage(incompleteCase());
    expect(page).toMatch(/<details open>[\s\S]{0,200}Clients and counterparts[\s\S]*value="1\.850"/);
    expect(page).toContain('<a href="#record-facts.clients.clients.affected">');
    expect(page).toMatch(/value="yes" selected/);
    expect(page.match(/<details open>/g)).toHaveLength(1);
  });
});
