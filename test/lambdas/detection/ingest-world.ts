import type { SQSEvent, SQSRecord } from 'aws-lambda';
import json from '../../../config/detection.json' with { type: 'json' };
import { incidentIntake } from '../../../adapters/aws/incident-intake.ts';
import { memoryJournal } from '../../../adapters/memory/journal.ts';
import { memorySignalStore } from '../../../adapters/memory/signal-store.ts';
import { DetectionConfig } from '../../../contracts/config/detection.ts';
import { incidentAggregate, openIncident } from '../../../domain/incidents/index.ts';
import type { InvalidInputError } from '../../../domain/shared/errors.ts';
import { ingestSignals } from '../../../lambdas/detection/ingest-signals.ts';
import { example } from '../../domain/detection/examples.ts';

export const NOW = '2025-11-20T02:15:00.000Z';

/** The application around ingest, in memory. */
export const world = (stage = 'production') => {
  const journal = memoryJournal(incidentAggregate);
  const closed = new Set<string>();
  const started: string[] = [];
  const parked: { body: string; field: string; receivedAt: string }[] = [];
  const opened: string[] = [];
  const store = memorySignalStore({
    isOpen: (id) => !closed.has(id),
    open: (signal) => {
      const id = `INC-2025-${String(opened.length + 1).padStart(4, '0')}-${Math.random()}`;
      opened.push(id);
      void journal.execute(id, { key: 'open', actor: 'system:ingest-signals', now: NOW }, () => ({
        kind: 'event',
        ...openIncident(signal),
      }));
      return id;
    },
  });
  const intake = incidentIntake(journal, store, 'arn');
  const ports = {
    store,
    incidents: { ...intake, start: (id: string) => Promise.resolve(void started.push(id)) },
    config: DetectionConfig.parse(json),
    stage,
    serverSecret: () => Promise.resolve('secret'),
    deadLetter: (message: { body: string; receivedAt: string }, { field }: InvalidInputError) =>
      Promise.resolve(void parked.push({ ...message, field })),
  };
  const send = async (events: unknown[], now = NOW, changes: Partial<typeof ports> = {}) => {
    const answer = await ingestSignals({ ...ports, ...changes })(batch(events), { now, request: 'r-1' });
    return answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  const events = (id: string) =>
    journal.eventsOf(id).map(({ event }) => (JSON.parse(event) as { type: string }).type.replace('incidents.', ''));
  return { journal, store, ports, closed, opened, started, parked, send, events };
};

const batch = (events: unknown[]): SQSEvent => ({
  Records: events.map((event, index) => ({
    messageId: `m-${index}`,
    body: typeof event === 'string' ? event : JSON.stringify(event),
    attributes: { SentTimestamp: String(Date.now()) } as SQSRecord['attributes'],
    messageAttributes: {},
  })) as SQSRecord[],
});

let serial = 0;
/** A recorded event under a new event id. */
export const finding = (name = 'guardduty-access-key', detail: Record<string, unknown> = {}) => {
  const event = example(name);
  return { ...event, id: `event-${(serial += 1)}`, detail: { ...event.detail, ...detail } };
};
