import type { Decision } from '../../../shared/journal/index.ts';
import { personal } from '../../../shared/journal/index.ts';
import { after, HOUR } from '../../../shared/time.ts';
import type { EnrolledKind, FactorsState, Invitation } from '../state.ts';

/** How long a personal enrolment link holds. */
const INVITATION_HOURS = 24;

/** Asks a person to enrol a factor: the link that follows is the only one that works. */
export const inviteEnrolment =
  (by: string, reason: string, now: string) =>
  (state: FactorsState | undefined): Decision => ({
    kind: 'event',
    type: 'people.enrolment-invited',
    data: {
      version: (state?.invitations ?? 0) + 1,
      by,
      until: after(now, INVITATION_HOURS * HOUR),
      reason: personal(reason),
    },
  });

/** The invitation behind a link; undefined when the link is an older one's, used up, or over at `now`. */
export const openInvitation = (
  state: FactorsState | undefined,
  version: number,
  now: string,
): Invitation | undefined => {
  const invitation = state?.invitation;
  return invitation?.version === version && now < invitation.until ? invitation : undefined;
};

/** A person enrolled a factor: it waits for the second person. `secret`: what checks it, sealed. */
export const proposeFactor =
  (version: number, kind: EnrolledKind, secret: string, now: string) =>
  (state: FactorsState | undefined): Decision => {
    if (state === undefined || openInvitation(state, version, now) === undefined)
      return { kind: 'refused', reason: 'not-invited' };
    if (state.proposed !== undefined) return { kind: 'refused', reason: 'waits-for-confirmation' };
    return {
      kind: 'event',
      type: 'people.factor-proposed',
      data: { round: state.rounds + 1, kind, secret: personal(secret) },
    };
  };

/** What the second person said, or that nobody did: only an approved factor counts. */
export const settleEnrolment =
  (round: number, isApproved: boolean) =>
  (state: FactorsState | undefined): Decision =>
    state?.proposed?.round === round
      ? { kind: 'event', type: isApproved ? 'people.factor-enrolled' : 'people.factor-declined', data: { round } }
      : { kind: 'nothing' };
