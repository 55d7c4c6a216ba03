import * as z from 'zod/mini';
import { readPeople } from '../../adapters/config/people.ts';
import { readEvents } from '../../adapters/dynamodb/read-events.ts';
import { s3EvidenceReader } from '../../adapters/s3/evidence-reader.ts';
import type { Person } from '../../contracts/config/people.ts';
import type { JournalEvent } from '../../contracts/journal-event.ts';
import { journalKey } from '../../contracts/keys.ts';
import { describeEvent } from '../../domain/audit/index.ts';
import { onceEach, piecesElsewhere, piecesOf, recordTouch } from '../../domain/incidents/custody/index.ts';
import type { CustodyPiece } from '../../domain/incidents/custody/index.ts';
import type { EvidenceReader } from '../../domain/incidents/evidence/index.ts';
import { momentsOfCalls, orderMoments } from '../../domain/incidents/index.ts';
import type { IncidentState, Moment } from '../../domain/incidents/index.ts';
import { RefusedError } from '../../domain/shared/errors.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { journalTable } from '../_shared/journal-table.ts';
import { readAbsorbed } from '../_shared/read-family.ts';
import { privilegeJournal, withheldFrom } from '../_shared/read-withheld.ts';
import { recheckPieces } from '../_shared/recheck-pieces.ts';
import { requirePartsVisible } from '../_shared/require-parts-visible.ts';
import { requireVisible } from '../_shared/require-visible.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

const Input = z.strictObject({
  incidentId: z.string().check(z.minLength(1)),
  personId: z.string().check(z.minLength(1)),
  reason: z.string().check(z.minLength(10), z.maxLength(4000)),
});

/** An answer has to fit a function's; of a longer timeline the newest moments are told, and how many there are. */
const MOST_MOMENTS = 5000;
const CALLS = ['recent-calls', 'resource-calls'];

type Ports = {
  incidents: Journal<IncidentState>;
  people: () => Promise<readonly Person[]>;
  events: (incidentId: string) => Promise<JournalEvent[]>;
  vault: EvidenceReader;
  /** Keys of the pieces that counsel keeps out. */
  withheld: (of: IncidentState) => Promise<{ keys: ReadonlySet<string> }>;
};

const momentsOf = async ({ incidents, events }: Ports, incidentId: string): Promise<Moment[]> => {
  const revealed = await incidents.reveal(incidentId);
  return (await events(incidentId)).map((event) => ({
    ...{ at: event.occurredAt, source: 'journal', incidentId, who: event.actor },
    what: describeEvent(event, revealed).what,
    proof: `event ${String(event.seq)}`,
  }));
};

const callsOf = async ({ vault }: Ports, incidentId: string, pieces: readonly CustodyPiece[]) => {
  const told = [];
  for (const piece of pieces) {
    const from = { incidentId: piece.collected.in ?? incidentId, proof: `${piece.key} ${piece.sha256}` };
    told.push(...momentsOfCalls(await vault.read(piece), from));
  }
  return told;
};

/**
 * What happened, from the journals of the incident and all that was merged into it, and from the calls in their evidence. Looking
 * into evidence is a touch: every piece is re-hashed, and the journal says who looked and why. Only what holds is told.
 */
export const assembleTimelineStep =
  (ports: Ports) =>
  async ({ incidentId, personId, reason }: z.infer<typeof Input>, { now, request }: Invocation) => {
    const { loaded } = await requireVisible(ports, { field: 'incidentId', incidentId, personId });
    const ids = [incidentId, ...(await readAbsorbed(ports.incidents, loaded.state)).map(({ id }) => id)];
    const taken = await Promise.all(ids.map(async (id) => piecesElsewhere(id, piecesOf(await ports.events(id)))));
    await requirePartsVisible(ports, { of: loaded.state, pieces: taken.flat() }, personId);
    const { keys } = await ports.withheld(loaded.state);
    const found = await recheckPieces(
      ports.vault,
      onceEach(taken.flat()).filter(({ item, key }) => CALLS.includes(item) && !keys.has(key)),
    );
    if (found.length > 0) {
      const command = { key: `timeline:${personId}:${String(loaded.seq)}`, actor: `person:${personId}`, now };
      const executed = await ports.incidents.execute(
        incidentId,
        { ...command, cause: { request } },
        recordTouch({ reason, looked: true }, found),
      );
      if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    }
    const journals = (await Promise.all(ids.map((id) => momentsOf(ports, id)))).flat();
    const calls = await callsOf(
      ports,
      incidentId,
      found.filter(({ state }) => state === 'holds'),
    );
    const moments = orderMoments(journals, calls);
    const notHolding = found.filter(({ state }) => state !== 'holds').map(({ key }) => key);
    return { incidentId, count: moments.length, notHolding, moments: moments.slice(-MOST_MOMENTS) };
  };

export const handler = step(Input, () =>
  assembleTimelineStep({
    incidents: incidentJournal(),
    people: readPeople,
    events: (incidentId) => readEvents(journalTable('incidents'), journalKey('incidents', incidentId)),
    vault: s3EvidenceReader(),
    withheld: withheldFrom(incidentJournal(), privilegeJournal()),
  }),
);
