import * as z from 'zod/mini';
import type { Entity } from '../../../contracts/config/entities.ts';
import type { ObligationRule } from '../../../contracts/config/obligations.ts';
import type { JournalEvent } from '../../../contracts/journal-event.ts';
import { after, DAY } from '../../shared/time.ts';
import { FactsRecorded } from '../case/case-facts.ts';
import type { CaseState } from '../case/case-state.ts';
import { plannedAwareness } from '../case/planned-awareness.ts';
import { chooseChannel } from '../obligation/choose-channel.ts';
import { Drafted, HandedOver, Warned } from '../obligation/obligation-facts.ts';
import type { ObligationState } from '../obligation/obligation-state.ts';
import { factLabel, isOver } from '../pages/index.ts';
import type { DeskNews, Duty } from './desk-news.ts';

/** The events of a case that the desk is told of, and those of an obligation. */
export const CASE_NEWS = ['regulation.classification-overdue', 'regulation.facts-recorded'] as const;
export const DUTY_NEWS = [
  'regulation.report-drafted',
  'regulation.deadline-warned',
  'regulation.last-hour-begun',
  'regulation.deadline-breached',
  'regulation.report-handed-over',
  'regulation.channel-failed',
  'regulation.report-received',
] as const;

const Received = z.object({ submittedAt: z.string(), reference: z.string(), isInTime: z.boolean() });
const Gaps = z.object({ due: z.string(), gaps: z.optional(z.array(z.string())) });

/** News of a case; undefined when nobody need be told any more. */
export const newsOfCase = (event: JournalEvent, state: CaseState): DeskNews | undefined => {
  if (event.type === 'regulation.classification-overdue') {
    const countedFrom = plannedAwareness(state);
    const isDecided = state.awareness.dora !== undefined;
    const kind = 'classification-overdue';
    return state.classification !== undefined
      ? undefined
      : { kind, countedFrom, isDecided, limit: after(countedFrom, DAY) };
  }
  const { facts } = FactsRecorded.parse(event.data);
  const open = facts.filter(({ key, isContradiction }) => isContradiction && state.contradictions[key] !== undefined);
  return open.length === 0 ? undefined : { kind: 'contradictions', facts: open.map(({ key }) => factLabel(key)) };
};

/** An obligation with its journal so far, and how its entity reaches the recipient. */
export type DutyFile = {
  state: ObligationState;
  events: readonly JournalEvent[];
  entity: Entity;
  rules: readonly ObligationRule[];
};
type Tell = (event: JournalEvent, file: DutyFile, duty: Duty) => DeskNews | undefined;

const authorityOf = ({ state, entity, rules }: DutyFile, isAlternative: boolean): string => {
  const recipient = rules.find(({ kind }) => kind === state.kind)?.recipient ?? 'authority';
  return chooseChannel(entity, recipient, isAlternative).authority;
};

/** The gaps that no draft before has asked for: each is asked once, however often facts make a new draft. */
const newGaps = (event: JournalEvent, { events }: DutyFile): string[] => {
  const asked = new Set(
    events
      .filter(({ type, seq }) => type === event.type && seq < event.seq)
      .flatMap(({ data }) => Drafted.parse(data).gaps),
  );
  return Drafted.parse(event.data).gaps.filter((gap) => !asked.has(gap));
};

/** Time's own events hold only for the clock they were made by, and while something is owed. */
const ifStillDue =
  (tell: (event: JournalEvent, gaps: string[], duty: Duty) => DeskNews): Tell =>
  (event, { state }, duty) => {
    const { due, gaps = state.draft?.gaps ?? [] } = Gaps.parse(event.data);
    return isOver(state) || due !== state.clock.due ? undefined : tell(event, gaps.map(factLabel), duty);
  };

const CHANNELS = ['portal', 'mail', 's3'] as const;

const TELL: Record<(typeof DUTY_NEWS)[number], Tell> = {
  'regulation.report-drafted': (event, file, duty) => {
    const gaps = newGaps(event, file);
    return gaps.length === 0 || isOver(file.state) ? undefined : { kind: 'gaps', duty, gaps: gaps.map(factLabel) };
  },
  'regulation.deadline-warned': ifStillDue((event, gaps, duty) => ({
    kind: 'deadline-warned',
    duty,
    gaps,
    percent: Warned.parse(event.data).percent,
  })),
  'regulation.last-hour-begun': ifStillDue((_event, gaps, duty) => ({ kind: 'last-hour-begun', duty, gaps })),
  // A breach is told even when the clock was moved or the report received since: it is on record.
  'regulation.deadline-breached': (event, _file, duty) => {
    const { due, gaps = [] } = Gaps.parse(event.data);
    return { kind: 'deadline-breached', duty: { ...duty, due }, gaps: gaps.map(factLabel) };
  },
  'regulation.report-handed-over': (event, file, duty) => {
    const { channel: name, isAlternative } = HandedOver.parse(event.data);
    const channel = CHANNELS.find((known) => known === name) ?? 'portal';
    return isOver(file.state)
      ? undefined
      : { kind: 'handed-over', duty, channel, authority: authorityOf(file, isAlternative) };
  },
  'regulation.channel-failed': (_event, file, duty) =>
    isOver(file.state) ? undefined : { kind: 'channel-failed', duty, authority: authorityOf(file, true) },
  'regulation.report-received': (event, _file, duty) => ({ kind: 'received', duty, ...Received.parse(event.data) }),
};

/** News of an obligation; undefined when nobody need be told (any more). */
export const newsOfDuty = (event: JournalEvent, file: DutyFile): DeskNews | undefined => {
  const { kind, title, legalBasis, limitBy, status, clock } = file.state;
  const type = DUTY_NEWS.find((known) => known === event.type);
  return type && TELL[type](event, file, { kind, title, legalBasis, limitBy, status, due: clock.due });
};
