import { input, select, textArea, toLocalTime, type Slot } from '../../shared/html/index.ts';
import { canBeHeld } from '../obligation/commands/hold-notice.ts';
import { fieldName } from './case-intents.ts';
import { TEXTS } from './case-texts.ts';
import type { CaseView, ShownObligation } from './case-view.ts';
import { fieldOf, foldedForm } from './form-part.ts';

const WORDS = {
  accept: { title: 'Let it go out with these gaps', submit: 'Accept the gaps' },
  acceptHint: 'Possible in the last hour only. Two people still approve the report. Say why it cannot wait.',
  receipt: { title: 'Record the receipt', submit: 'Record the receipt' },
  submittedAt: 'When the recipient had it',
  reference: { label: 'Reference', hint: 'The number that the recipient gave it.' },
  proof: {
    label: 'Proof',
    hint: 'What you saw: the text of the confirmation, the page, the mail. A second person checks it.',
  },
  down: { title: 'The channel does not work', submit: 'Use the alternative channel' },
  downHint: 'What you tried and what it answered. The report is handed over by the alternative channel.',
  hold: { title: 'Hold this notice back', submit: 'Hold it back' },
  legalBasis: {
    label: 'Legal basis',
    hint: 'Which provision lets clients be told later; an order of the authority, for one.',
  },
  owner: { label: 'Who answers for it', hint: 'They are asked again when it ends.' },
  nobody: 'Choose a person',
  until: 'Until',
  holdHint: 'What would be endangered by telling clients now. The notice goes on by itself when the hold ends.',
};

const reasonField = (name: string, hint: string) => ({ name, label: TEXTS.reason, hint });

const acceptGaps = (duty: ShownObligation, view: CaseView): Slot => {
  const isAsked = duty.status === 'drafted' && duty.gaps.length > 0 && duty.isLastHour && !duty.isGapsAccepted;
  const of = { intent: 'accept-gaps', target: duty.id } as const;
  return (
    isAsked &&
    foldedForm(view, of, WORDS.accept, (state) =>
      textArea(reasonField(fieldName(of, 'reason'), WORDS.acceptHint), state, true),
    )
  );
};

const recordReceipt = (duty: ShownObligation, view: CaseView): Slot => {
  const of = { intent: 'record-receipt', target: duty.id } as const;
  const max = toLocalTime(view.now, view.timeZone);
  return foldedForm(view, of, WORDS.receipt, (state) => [
    input(
      {
        ...fieldOf(of, 'submittedAt', { label: WORDS.submittedAt, hint: TEXTS.local(view.timeZone) }),
        type: 'datetime-local',
        max,
      },
      state,
    ),
    input({ ...fieldOf(of, 'reference', WORDS.reference), type: 'text' }, state),
    textArea(fieldOf(of, 'proof', WORDS.proof), state, true),
  ]);
};

const reportChannelDown = (duty: ShownObligation, view: CaseView): Slot => {
  const of = { intent: 'report-channel-down', target: duty.id } as const;
  return (
    !duty.isChannelDown &&
    foldedForm(view, of, WORDS.down, (state) =>
      textArea(reasonField(fieldName(of, 'reason'), WORDS.downHint), state, true),
    )
  );
};

const holdBack = (duty: ShownObligation, view: CaseView): Slot => {
  const of = { intent: 'hold-notice', target: duty.id } as const;
  return (
    canBeHeld(duty) &&
    foldedForm(view, of, WORDS.hold, (state) => [
      textArea(fieldOf(of, 'legalBasis', WORDS.legalBasis), state, true),
      select(fieldOf(of, 'owner', WORDS.owner), view.officers, state, WORDS.nobody),
      input(
        {
          ...fieldOf(of, 'until', { label: WORDS.until, hint: TEXTS.local(view.timeZone) }),
          type: 'datetime-local',
          min: toLocalTime(view.now, view.timeZone),
        },
        state,
      ),
      textArea(reasonField(fieldName(of, 'reason'), WORDS.holdHint), state, true),
    ])
  );
};

/** What can be recorded about a duty where it stands now. */
export const obligationForms = (duty: ShownObligation, view: CaseView): Slot =>
  duty.status === 'handed-over'
    ? [recordReceipt(duty, view), reportChannelDown(duty, view)]
    : [acceptGaps(duty, view), holdBack(duty, view)];
