import type { Effects } from '../blast-radius.ts';
import type { ContainmentHold, ContainmentRelease, LeftToPeople } from '../containment-action.ts';
import { holdPort, releasePort } from '../verbs.ts';
import type { HoldVerbs, ReleaseVerbs } from '../verbs.ts';
import { CapturedOrder, manualOrder } from './outside-target.ts';

const effects = ({ target }: CapturedOrder): Effects => {
  const { steps, who, proof } = manualOrder(target);
  return {
    stops: steps,
    goesOn: ['everything until somebody has done it.'],
    notes: [`Role ${who} is asked to do it. Somebody else confirms it: ${proof}`],
  };
};

const toPeople = ({ target }: CapturedOrder): Promise<LeftToPeople> =>
  Promise.resolve({ kind: 'left-to-people', who: manualOrder(target).who });

const verbs: HoldVerbs<CapturedOrder> & ReleaseVerbs<CapturedOrder> = {
  captured: CapturedOrder,
  read: (target, now) => Promise.resolve({ v: 1, takenAt: now, target }),
  targetOf: ({ target }) => target,
  arnOf: ({ target }) => target['arn'] ?? '',
  effects,
  // The question to people is what is done: it follows from the journal, once, whoever is killed.
  act: () => Promise.resolve(),
  verify: ({ captured }) => toPeople(captured),
  changes: () => Promise.resolve([]),
  release: ({ captured }) => toPeople(captured),
};

/** What people do: they are asked, and what they and somebody else say is the proof. */
export const manualAction: ContainmentHold & ContainmentRelease = { ...holdPort(verbs), ...releasePort(verbs) };
