import * as z from 'zod/mini';
import { signingKeyId, signStatement } from '../../adapters/aws/signing-key.ts';
import { readRecordedEvents } from '../../adapters/dynamodb/read-events.ts';
import { readPeople } from '../../adapters/config/people.ts';
import { s3EvidenceReader } from '../../adapters/s3/evidence-reader.ts';
import { JournalEvent } from '../../contracts/journal-event.ts';
import type { RecordedEvent } from '../../contracts/journal-event.ts';
import { journalKey } from '../../contracts/keys.ts';
import type { Person } from '../../contracts/config/people.ts';
import { composeManifest } from '../../domain/audit/index.ts';
import type { CustodyJournal, Signed } from '../../domain/audit/index.ts';
import { onceEach, piecesElsewhere, piecesOf, recordTouch } from '../../domain/incidents/custody/index.ts';
import type { CustodyPiece } from '../../domain/incidents/custody/index.ts';
import type { EvidenceReader } from '../../domain/incidents/evidence/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { NotFoundError, RefusedError } from '../../domain/shared/errors.ts';
import { canonicalJson } from '../../domain/shared/journal/index.ts';
import type { Journal } from '../../domain/shared/journal/index.ts';
import { incidentJournal } from '../_shared/incident-step.ts';
import { journalTable } from '../_shared/journal-table.ts';
import { readAbsorbed } from '../_shared/read-family.ts';
import { privilegeJournal, withheldFrom } from '../_shared/read-withheld.ts';
import type { readWithheld } from '../_shared/read-withheld.ts';
import { recheckPieces } from '../_shared/recheck-pieces.ts';
import { requirePartsVisible } from '../_shared/require-parts-visible.ts';
import { requireVisible } from '../_shared/require-visible.ts';
import { step } from '../_shared/step.ts';
import type { Invocation } from '../_shared/step.ts';

const Input = z.object({
  incidentId: z.string().check(z.minLength(1)),
  personId: z.string().check(z.minLength(1)),
  reason: z.string().check(z.minLength(10), z.maxLength(4000)),
  recipient: z.optional(z.string().check(z.minLength(1), z.maxLength(400))),
});

type Ports = {
  incidents: Journal<IncidentState>;
  people: () => Promise<readonly Person[]>;
  vault: EvidenceReader;
  events: (incidentId: string) => Promise<RecordedEvent[]>;
  sign: (statement: string) => Promise<Signed>;
  keyId: string;
  /** What counsel keeps out of packs of this incident and of all that was one with it. */
  withheld: (of: IncidentState) => ReturnType<typeof readWithheld>;
};

const journalOf = async ({ events }: Ports, incidentId: string): Promise<CustodyJournal> => {
  const recorded = await events(incidentId);
  const last = recorded.at(-1);
  if (last === undefined) throw new NotFoundError(`incident ${incidentId} does not exist`);
  return { events: recorded.map(({ event }) => JournalEvent.parse(JSON.parse(event))), last };
};

/** What the incident's own journal took in, and those of all that were merged into it. */
const piecesOfAll = async (ports: Ports, of: IncidentState): Promise<CustodyPiece[]> => {
  const merged = await readAbsorbed(ports.incidents, of);
  const own = piecesOf((await journalOf(ports, of.id)).events);
  const theirs = await Promise.all(
    merged.map(async ({ id }) => piecesElsewhere(id, piecesOf((await journalOf(ports, id)).events))),
  );
  return onceEach([...own, ...theirs.flat()]);
};

/**
 * Re-hashes every piece of an incident's evidence, writes who exports it and why, and signs what it found: nothing is handed
 * out that the journal does not tell of. It reads journal and vault itself, so nobody can have another manifest signed.
 */
export const exportEvidenceStep =
  (ports: Ports) =>
  async ({ incidentId, personId, ...cause }: z.infer<typeof Input>, { now, request }: Invocation): Promise<Signed> => {
    const { incidents, vault, keyId, sign } = ports;
    const { loaded } = await requireVisible(ports, { field: 'incidentId', incidentId, personId });
    const { withheld, keys } = await ports.withheld(loaded.state);
    const pieces = await piecesOfAll(ports, loaded.state);
    await requirePartsVisible(ports, { of: loaded.state, pieces }, personId);
    const packed = pieces.filter((piece) => !keys.has(piece.key));
    const found = await recheckPieces(vault, packed);
    const key = `export-evidence:${personId}:${String(loaded.seq)}`;
    const command = { key, actor: `person:${personId}`, now, cause: { request } };
    const executed = await incidents.execute(incidentId, command, recordTouch(cause, found));
    if (executed.kind === 'refused') throw new RefusedError(executed.reason);
    const place = { incidentId, time: now, keyId, withheld };
    return sign(canonicalJson(composeManifest(await journalOf(ports, incidentId), place, found)));
  };

export const handler = step(Input, () =>
  exportEvidenceStep({
    incidents: incidentJournal(),
    people: readPeople,
    vault: s3EvidenceReader(),
    events: (incidentId) => readRecordedEvents(journalTable('incidents'), journalKey('incidents', incidentId)),
    sign: signStatement,
    keyId: signingKeyId(),
    withheld: withheldFrom(incidentJournal(), privilegeJournal()),
  }),
);
