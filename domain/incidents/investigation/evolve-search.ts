import * as z from 'zod/mini';
import type { EventType } from '../../../contracts/events.ts';
import { SealedContent } from '../../../contracts/journal-event.ts';
import type { RecordedFact } from '../../shared/journal/index.ts';
import type { IncidentState } from '../state.ts';
import { NOTHING_YET, VERDICTS } from './investigation-state.ts';
import type { Investigation, Task } from './investigation-state.ts';

const Raised = z.object({ key: z.string(), owner: z.string(), text: SealedContent });
const Settled = z.object({ key: z.string(), verdict: z.enum(VERDICTS) });
const Given = z.object({
  key: z.string(),
  owner: z.string(),
  dueAt: z.string(),
  what: SealedContent,
  hypothesis: z.optional(z.string()),
});
const Named = z.object({ key: z.string() });
const Reminded = z.object({ key: z.string(), remindAt: z.string() });

type Search = (investigation: Investigation, fact: RecordedFact) => Investigation;

const raised: Search = (investigation, { data }) => ({
  ...investigation,
  hypotheses: [...investigation.hypotheses, Raised.parse(data)],
});

const settled: Search = (investigation, { data }) => {
  const { key, verdict } = Settled.parse(data);
  const hypotheses = investigation.hypotheses.map((one) => (one.key === key ? { ...one, verdict } : one));
  return { ...investigation, hypotheses };
};

const given: Search = (investigation, { data }) => {
  const { hypothesis, ...task } = Given.parse(data);
  const about = hypothesis === undefined ? {} : { hypothesis };
  const begun: Task = { ...task, ...about, status: 'open', remindAt: task.dueAt };
  return { ...investigation, tasks: [...investigation.tasks, begun] };
};

const changed = (investigation: Investigation, key: string, change: (task: Task) => Task): Investigation => ({
  ...investigation,
  tasks: investigation.tasks.map((task) => (task.key === key ? change(task) : task)),
});

const ended =
  (status: 'done' | 'dropped'): Search =>
  (investigation, { data }) =>
    changed(investigation, Named.parse(data).key, ({ remindAt: _, ...task }) => ({ ...task, status }));

const reminded: Search = (investigation, { data }) => {
  const { key, remindAt } = Reminded.parse(data);
  return changed(investigation, key, (task) => ({ ...task, remindAt }));
};

const counted: Search = (investigation) => ({ ...investigation, indicators: investigation.indicators + 1 });

const searching =
  (search: Search) =>
  (state: IncidentState, fact: RecordedFact): IncidentState => ({
    ...state,
    investigation: search(state.investigation ?? NOTHING_YET, fact),
  });

/** What follows from the search for the cause, by event. */
export const SEARCH_EVOLUTIONS: Partial<
  Record<EventType, (state: IncidentState, fact: RecordedFact) => IncidentState>
> = {
  'incidents.hypothesis-raised': searching(raised),
  'incidents.hypothesis-settled': searching(settled),
  'incidents.task-given': searching(given),
  'incidents.task-reminded': searching(reminded),
  'incidents.task-done': searching(ended('done')),
  'incidents.task-dropped': searching(ended('dropped')),
  'incidents.indicator-recorded': searching(counted),
};
