import { readPublicKey } from '../../adapters/aws/signing-key.ts';
import { readRecordedEvents } from '../../adapters/dynamodb/read-events.ts';
import { readHead } from '../../adapters/dynamodb/read-journal.ts';
import { revealWithSalts } from '../../adapters/dynamodb/reveal-sealed.ts';
import { journalKey } from '../../contracts/keys.ts';
import { fingerprintOf, HeadsStatement, Signed } from '../../domain/audit/index.ts';
import type { AuditExport, Head, JournalExport } from '../../domain/audit/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { NotFoundError } from '../../domain/shared/errors.ts';
import type { Deployment } from '../deployment/connect.ts';
import { invoke } from '../deployment/invoke.ts';
import { collectRoots } from './collect-roots.ts';
import { findJournals, tableOf } from './find-journals.ts';

/** The incident as it stands now. Throws NotFoundError. */
export const loadIncident = async (incidentId: string): Promise<IncidentState> => {
  const loaded = await readHead<IncidentState>(tableOf('incidents'), journalKey('incidents', incidentId));
  if (loaded === undefined) throw new NotFoundError(`incident ${incidentId} does not exist`);
  return loaded.state;
};

/** A journal up to its signed head: what is written while we read belongs to the next export. */
const readJournal = async ({ area, aggregateId, seq }: Head, withContent: boolean): Promise<JournalExport> => {
  const pk = journalKey(area, aggregateId);
  const events = (await readRecordedEvents(tableOf(area), pk)).slice(0, seq);
  const revealed = withContent ? await revealWithSalts(tableOf(area), pk) : new Map<string, never>();
  const sealed = [...revealed]
    .filter(([ref]) => Number.parseInt(ref, 10) <= seq)
    .map(([ref, { salt, text }]) => ({ ref, salt, text }));
  return { area, aggregateId, count: events.length, events, sealed };
};

/**
 * Everything an auditor needs about an incident: its journal and those of its approvals, regulatory cases and duties, their
 * signed heads, and the signed daily roots that cover them. The heads are signed first, by a function that reads them itself.
 */
export const collectExport = async (
  { stage }: Deployment,
  incidentId: string,
  { withContent }: { withContent: boolean },
): Promise<AuditExport> => {
  const journals = await findJournals(await loadIncident(incidentId));
  const heads = Signed.parse(await invoke(stage, 'audit', 'sign-head', { journals }));
  const signed = HeadsStatement.parse(JSON.parse(heads.statement));
  const contents = await Promise.all(signed.heads.map((head) => readJournal(head, withContent)));
  const publicKey = await readPublicKey();
  return {
    format: 'holdfast-audit-export',
    v: 1,
    incidentId,
    key: { fingerprint: fingerprintOf(publicKey), publicKey },
    heads,
    journals: contents,
    roots: await collectRoots(contents),
  };
};
