import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { Message } from '../../local/mailbox/messages.ts';
import { eventsOf } from '../deployed/support/incidents.ts';
import { executionsOf, historyOf } from '../deployed/support/histories.ts';

/** A Map's iterations have no entries of their own: the Map is what takes the time. */
const STEPS = new Set<string>(['TaskStateEntered', 'MapStateEntered']);

type Span = { name: string; from: number; to: number };

const timeOf = ({ timestamp }: HistoryEvent): number => timestamp?.getTime() ?? 0;

/** States with a task and no child of their own, entered before `end` (epoch ms), with how long each took up to then. */
const spansOf = (history: HistoryEvent[], end: number): Span[] =>
  history.flatMap((event, index) => {
    const name = STEPS.has(event.type ?? '') ? (event.stateEnteredEventDetails?.name ?? '') : '';
    if (name === '' || timeOf(event) > end) return [];
    const exit = history.slice(index).find(({ stateExitedEventDetails }) => stateExitedEventDetails?.name === name);
    return [{ name, from: timeOf(event), to: Math.min(end, exit === undefined ? end : timeOf(exit)) }];
  });

const NESTING = new Set(['CollectEvidence', 'ObtainApproval', 'ContainThreat']);

/** Where the time from an alarm to its mail went, in ms: until the signal was recorded, in each state, and between states. */
export const stepsBefore = async ({ startedAt, mail }: { startedAt: number; mail: Message }) => {
  const end = Date.parse(mail.at);
  const incidentId = /\[(INC-[\d-]+)\]/.exec(mail.subject)?.[1] ?? '';
  const [opened] = await eventsOf(incidentId);
  const histories = await Promise.all((await executionsOf(incidentId)).map(({ arn }) => historyOf(arn)));
  const begun = Math.min(...histories.flat().map(timeOf));
  const spans = histories.flatMap((history) => spansOf(history, end)).filter(({ name }) => !NESTING.has(name));
  const states: Record<string, number> = {};
  for (const { name, from, to } of spans.toSorted((a, b) => a.from - b.from))
    states[name] = (states[name] ?? 0) + Math.max(0, to - from);
  const inStates = Object.values(states).reduce((sum, ms) => sum + ms, 0);
  // The ingesting function reads its clock when it begins.
  const ingestBegan = Date.parse(opened?.recordedAt ?? '') - startedAt;
  return {
    'bus and queue': ingestBegan,
    'ingestion until the run starts': begun - startedAt - ingestBegan,
    ...states,
    'between states': end - begun - inStates,
  };
};
