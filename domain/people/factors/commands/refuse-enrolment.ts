import type { Decision } from '../../../shared/journal/index.ts';
import type { EnrolledKind, FactorsState } from '../state.ts';
import { openInvitation } from './enrol.ts';

/** Something was posted through an open enrolment link that does not prove what it should. */
type RefusedEnrolment = { version: number; kind: EnrolledKind };

/**
 * Journals that an enrolment did not come about, while its invitation is open. Whoever has the link may try without end: the
 * caller's key keeps it to one for each invitation and kind, so that nobody outside makes the journal grow.
 */
export const refuseEnrolment =
  ({ version, kind }: RefusedEnrolment, now: string) =>
  (state: FactorsState | undefined): Decision =>
    openInvitation(state, version, now) === undefined
      ? { kind: 'nothing' }
      : { kind: 'event', type: 'people.enrolment-refused', data: { version, kind } };
