import { describe, expect, it } from '@jest/globals';
import { invalidLinkPage } from '../../../domain/approvals/pages/index.ts';
import { incident } from './sample-approvals.ts';
import { PAGES } from './samples.ts';

const shown = (name: string): string => PAGES[name]?.() ?? '';

describe('the answers to a post or a dead link', () => {
  it('say who decided, when, and that nothing else was recorded', () => {
    expect(shown('already-decided')).toMatch(/Already decided: Reject[\s\S]*Security deputy[\s\S]*13:38 CET/);
    expect(shown('already-decided')).toContain('is not recorded and changes nothing');
  });

  it('say what happens next', () => {
    expect(shown('decided')).toMatch(/Your decision: Approve[\s\S]*The workflow goes on at once/);
  });

  it('say that silence did not consent', () => {
    expect(shown('expired')).toContain('Nobody decided, so nothing was touched.');
    expect(shown('cancelled')).not.toContain('Nobody decided');
  });

  it('say that an acknowledgement is no decision', () => {
    expect(shown('acknowledged')).toMatch(/Reminders to you pause until[\s\S]*13:48 CET[\s\S]*This is not a decision/);
  });

  it('tell nothing about any case when the link is not valid', () => {
    expect(invalidLinkPage()).not.toMatch(/INC-|SEV|APR-/);
  });

  it('tell nothing of the case to whoever has the link but not the factor, and keep what was typed', () => {
    const page = shown('approval-unproven');
    const { id, title } = incident;
    for (const told of [id, title, 'containment', 'SEV', 'Security']) expect(page).not.toContain(told);
    expect(page).toContain('name="reason" value="It is not ours."');
    expect(page).toContain('name="decision" value="approve"');
    expect(page).toMatch(/this is not the code. 3 tries left/);
  });
});

describe('the reports', () => {
  it('show every event with its hash, and the evidence with the whole of it', () => {
    const report = shown('incident-report');
    expect(report.match(/id="event-\d+"/g)).toHaveLength(5);
    expect(report.match(/SHA-256 [0-9a-f]{64}/g)).toHaveLength(2);
    expect(report).toMatch(/First containment verified[\s\S]*12:41:05 UTC[\s\S]*5 minutes after/);
    expect(report).toContain('event 1: principal');
  });
});
