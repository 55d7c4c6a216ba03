import type { ApprovalPurpose } from './pages/approval-view.ts';

/** The words that differ by what is asked, for pages and mails alike. */
export type PurposeTexts = {
  /** What kind of request it is. */
  name: string;
  /** The question in one sentence. */
  question: string;
  approve: { label: string; hint: string };
  reject: { label: string; hint: string };
  /** What it means when nobody decides. Silence never consents. */
  silence: string;
  /** What it meant, once nobody decided. */
  ended: string;
  /** What the reason should say. */
  reasonHint: string;
};

export const PURPOSE_TEXTS: Record<ApprovalPurpose, PurposeTexts> = {
  containment: {
    name: 'Containment approval',
    question: 'May this containment be carried out?',
    approve: { label: 'Approve', hint: 'The actions are carried out at once and read back.' },
    reject: { label: 'Reject', hint: 'Nothing is touched. The incident stays open.' },
    silence: 'If nobody decides, nothing is touched.',
    ended: 'Nobody decided, so nothing was touched. Silence never consents.',
    reasonHint: 'Why you decide so. An auditor will read it; at least 10 characters.',
  },
  review: {
    name: 'Incident review',
    question: 'Is this incident understood well enough to be closed?',
    approve: { label: 'Close the incident', hint: 'The review is recorded and the incident is closed.' },
    reject: { label: 'Keep it open', hint: 'The incident stays open; say what is missing.' },
    silence: 'If nobody decides, the incident stays open.',
    ended: 'Nobody decided, so the incident stays open.',
    reasonHint: 'What happened, and why it ended, in a few sentences; at least 10 characters.',
  },
  'dora-classification': {
    name: 'Classification under DORA',
    question: 'Is this a major ICT-related incident (2022/2554 Art. 18, 2024/1772 Art. 8)?',
    approve: { label: 'Classify as major', hint: 'The legal clock starts: four hours, and 24 from awareness.' },
    reject: { label: 'Not major', hint: 'It stays on record as non-major. A new fact may ask again.' },
    silence: 'If nobody decides, planning goes on with the stricter clock, and the next tier is asked.',
    ended: 'Nobody decided. Planning goes on with the stricter clock.',
    reasonHint: 'Why you classify it so; an auditor will read it; at least 10 characters.',
  },
  'submission-receipt': {
    name: 'Second person for a submission',
    question: 'Does the proof show that the authority had the report at this time?',
    approve: { label: 'Confirm', hint: 'The report counts as received; the next clock runs from that time.' },
    reject: { label: 'Do not confirm', hint: 'The clock goes on; the receipt has to be recorded again.' },
    silence: 'If nobody decides, the report does not count as received, and its clock goes on.',
    ended: 'Nobody decided, so the report does not count as received.',
    reasonHint: 'What you checked; at least 10 characters.',
  },
  'regulator-report': {
    name: 'Regulator report',
    question: 'Is this draft right and fit to be sent to the authority?',
    approve: {
      label: 'Approve the draft',
      hint: 'Two people have to. Then it is handed over to the authority’s channel.',
    },
    reject: { label: 'Reject the draft', hint: 'It is drafted again; say what must change.' },
    silence: 'If nobody decides, the draft is not approved. The legal deadline does not wait.',
    ended: 'Nobody decided, so the draft is not approved. The legal deadline does not wait.',
    reasonHint: 'What you checked, or what must change; at least 10 characters.',
  },
  dismissal: {
    name: 'Second person for a dismissal',
    question: 'Do you also think that this incident may be dismissed?',
    approve: { label: 'Dismiss the incident', hint: 'It ends without containment. It can be reopened.' },
    reject: { label: 'Keep the incident', hint: 'It stays open and goes on as before.' },
    silence: 'If nobody decides, the incident stays open.',
    ended: 'Nobody decided, so the incident stays open.',
    reasonHint: 'Why you agree or disagree; at least 10 characters.',
  },
  'severity-lowering': {
    name: 'Second person for a lower severity',
    question: 'Do you also think that the severity should be lowered?',
    approve: { label: 'Lower the severity', hint: 'The lower severity and its times hold from now on.' },
    reject: { label: 'Keep the severity', hint: 'Everything goes on as before.' },
    silence: 'If nobody decides, the severity stays as it is.',
    ended: 'Nobody decided, so the severity stays as it is.',
    reasonHint: 'Why you agree or disagree; at least 10 characters.',
  },
  'settings-change': {
    name: 'Second person for a change of settings',
    question: 'Should this change of the settings take effect?',
    approve: {
      label: 'Confirm the change',
      hint: 'It takes effect at once. Open requests keep what they were asked with.',
    },
    reject: { label: 'Refuse the change', hint: 'Everything stays as it is.' },
    silence: 'If nobody decides, everything stays as it is.',
    ended: 'Nobody decided, so everything stays as it is.',
    reasonHint: 'What you checked; at least 10 characters.',
  },
  'factor-enrolment': {
    name: 'Second person for a new factor',
    question: 'Is it really this person who enrolled this factor? Ask them by another way.',
    approve: { label: 'Confirm the factor', hint: 'From now on the person decides with it.' },
    reject: { label: 'Refuse the factor', hint: 'It never counts.' },
    silence: 'If nobody decides, the factor does not count.',
    ended: 'Nobody decided, so the factor does not count.',
    reasonHint: 'How you made sure that it was them; at least 10 characters.',
  },
  'factor-unlock': {
    name: 'Second person to unlock a factor',
    question: 'May this person use their factors again after too many wrong codes?',
    approve: { label: 'Unlock', hint: 'The person can decide again.' },
    reject: { label: 'Keep it locked', hint: 'The person cannot decide; others have to.' },
    silence: 'If nobody decides, it stays locked.',
    ended: 'Nobody decided, so it stays locked.',
    reasonHint: 'How you made sure that it was them; at least 10 characters.',
  },
  'break-glass-review': {
    name: 'Review of a decision made alone',
    question: 'Was it right to decide this alone, by break-glass?',
    approve: { label: 'It was justified', hint: 'The review is on record for the auditor.' },
    reject: {
      label: 'It was not justified',
      hint: 'The finding is on record for the auditor. What was done is not undone.',
    },
    silence: 'If nobody decides, it stays on record as not reviewed.',
    ended: 'Nobody reviewed it, which is on record for the auditor.',
    reasonHint: 'What you looked at, and what follows from it; at least 10 characters.',
  },
};
