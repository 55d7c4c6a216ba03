import { isHiddenFrom, milestonesOf, involvedOf, readRecord, stretchesOf } from '../../incidents/index.ts';
import type { Milestone } from '../../incidents/index.ts';
import { isMajor } from '../../regulation/index.ts';
import type { CaseState, ObligationState } from '../../regulation/index.ts';
import { toLocalTime } from '../../shared/html/index.ts';
import type {
  PreparedReview,
  ReviewTerms,
  ShownClass,
  ShownClock,
  ShownMilestone,
  WrittenReview,
} from '../pages/review-view.ts';
import { textsOf } from '../texts/index.ts';
import { reviewVote } from '../written-review.ts';
import type { CaseFile, ReviewFile } from './case-file.ts';
import { incidentOf, labelOf, readingOf } from './case-file.ts';

const PERSON = 'person:';

const whoOf = ({ people }: CaseFile, actor: string): string =>
  actor.startsWith(PERSON) ? labelOf(people, actor.slice(PERSON.length)) : 'Holdfast';

const shownMilestone = (file: CaseFile, { actor, detail, ...rest }: Milestone): ShownMilestone => {
  const label = file.people.find(({ id }) => id === detail)?.label ?? detail;
  return { ...rest, who: whoOf(file, actor), ...(label === undefined ? {} : { detail: label }) };
};

const clockStatus = ({ status, isBreached }: ObligationState): ShownClock['status'] => {
  if (status === 'withdrawn') return 'withdrawn';
  if (isBreached) return 'missed';
  return status === 'received' ? 'met' : 'running';
};

const shownClock = (duty: ObligationState): ShownClock => ({
  title: duty.title,
  due: duty.clock.due,
  status: clockStatus(duty),
  ...(duty.status === 'received' && duty.receipt !== undefined ? { metAt: duty.receipt.submittedAt } : {}),
});

const shownClass = (file: CaseFile, state: CaseState): ShownClass => {
  const { entityId: entity, classification } = state;
  return classification === undefined
    ? { entity }
    : { entity, major: isMajor(state), by: whoOf(file, classification.by), at: classification.at };
};

const NOTHING: ReviewFile = { cases: [], obligations: [], playbooks: [], settings: [] };

/** All that is prepared for the people who review an incident. */
export const preparedReview = (file: CaseFile): PreparedReview => {
  const { events, revealed, review = NOTHING } = file;
  return {
    stretches: stretchesOf(incidentOf(file), events),
    timeline: milestonesOf(events, revealed).map((one) => shownMilestone(file, one)),
    classes: review.cases.map((one) => shownClass(file, one)),
    clocks: review.obligations.map(shownClock),
  };
};

/** What the form of a review needs to know, for a reader at `now` (UTC ISO 8601). */
export const reviewTerms = (file: CaseFile, { personId, now }: { personId: string; now: string }): ReviewTerms => {
  const { people, revealed, review = NOTHING } = file;
  const incident = incidentOf(file);
  const principals = involvedOf(incident, revealed);
  const { timeZone, language } = readingOf(people, personId);
  const { changeable } = textsOf(language).review.form;
  return {
    isMajor: review.cases.some(isMajor),
    owners: people
      .filter((person) => !isHiddenFrom(incident, person, principals))
      .map(({ id, label }) => ({ value: id, label })),
    changeable: [
      ...review.playbooks.map(({ id, title }) => ({ value: `playbook/${id}`, label: changeable.playbook(title) })),
      ...review.settings.map((name) => ({ value: `settings/${name}`, label: changeable.settings(name) })),
      { value: 'control', label: changeable.control },
    ],
    today: toLocalTime(now, timeZone).slice(0, 10),
  };
};

/** What the first who signed wrote; undefined while nobody did. */
export const writtenReview = ({ approval, said, people }: CaseFile): WrittenReview | undefined => {
  const vote = reviewVote(approval);
  const record = readRecord(vote?.review === undefined ? undefined : said.get(vote.review.ref));
  return vote === undefined || record === undefined
    ? undefined
    : { ...record, by: labelOf(people, vote.by), at: vote.at };
};
