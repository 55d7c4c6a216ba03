import { generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { composeRoot, fingerprintOf, proveUnder } from '../../../domain/audit/index.ts';
import type { AuditExport, HeadsStatement, Signed } from '../../../domain/audit/index.ts';
import { canonicalJson, personal, recordFact } from '../../../domain/shared/journal/index.ts';
import type { Aggregate, Fact, Loaded } from '../../../domain/shared/journal/index.ts';
import type { Area } from '../../../contracts/areas.ts';

/** A key pair as KMS would hold it. */
export const newKey = (): { privateKey: KeyObject; publicKey: string } => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey: pair.privateKey, publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }).toString() };
};
export const KEY = newKey();
export const OTHER_KEY = newKey();
export const signWith = (key: KeyObject, statement: string): Signed => ({
  statement,
  signature: sign('sha256', Buffer.from(statement), key).toString('base64'),
});

const counting = (area: Area): Aggregate<number> => ({
  area,
  evolve: (state) => (state ?? 0) + 1,
  wakeAt: () => undefined,
  status: () => 'open',
});

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 31, 23, 50 + minute)).toISOString();

/** A journal made as the real one is made; ten minutes before midnight on, one event a minute. */
export const journalOf = (area: Area, id: string, facts: Fact[]): AuditExport['journals'][number] => {
  let loaded: Loaded<number> | undefined;
  let salts = 0;
  const journal: AuditExport['journals'][number] = {
    area,
    aggregateId: id,
    count: facts.length,
    events: [],
    sealed: [],
  };
  for (const [index, fact] of facts.entries()) {
    const command = { key: `k${index}`, actor: 'person:ciso-1', now: at(index) };
    const { recorded, seq, state, sealed } = recordFact(counting(area), { id, loaded, command }, fact, () =>
      String((salts += 1)).padStart(32, '0'),
    );
    journal.events.push(recorded);
    journal.sealed.push(...sealed);
    loaded = { state, seq, hash: recorded.hash, run: 0, wakeAt: undefined };
  }
  return journal;
};

const headOf = ({ area, aggregateId, events }: AuditExport['journals'][number]): HeadsStatement['heads'][number] => ({
  area,
  aggregateId,
  seq: events.length,
  hash: events.at(-1)!.hash,
});

/** Signs the ends of all journals as they are. */
export const signHeads = (
  journals: AuditExport['journals'],
  key: KeyObject,
  time = '2026-02-02T00:00:00.000Z',
): Signed =>
  signWith(
    key,
    canonicalJson({
      v: 1,
      kind: 'heads',
      time,
      keyId: 'arn:key',
      heads: journals.map(headOf),
    }),
  );

/** Roots of the last of January, the first of February and a day without events. */
const rootsOf = (journals: AuditExport['journals'], key: KeyObject): AuditExport['roots'] => {
  const events = journals.flatMap((journal) =>
    journal.events.map(({ event, hash }) => ({
      key: `${journal.area}/${hash}`,
      hash,
      day: event.slice(event.indexOf('recordedAt') + 13).slice(0, 10),
    })),
  );
  const hashes = new Set(events.map(({ hash }) => hash));
  let previous: { day: string; root: string } | null = { day: '2026-01-30', root: 'ab'.repeat(32) };
  return ['2026-01-31', '2026-02-01'].flatMap((day) => {
    const { statement, entries } = composeRoot(
      events.filter((one) => one.day === day).map(({ day: _, ...entry }) => entry),
      { day, time: `${day}T23:59:59.000Z`, keyId: 'arn:key', previous },
    );
    previous = { day, root: (JSON.parse(statement) as { root: string }).root };
    const proven = proveUnder({ ...signWith(key, statement), entries }, hashes);
    return proven === undefined ? [] : [proven];
  });
};

const opened: Fact = {
  type: 'incidents.incident-opened',
  data: {
    title: 'Ünusual call',
    description: personal('caller: ana@bank.example'),
    list: [{ who: personal('Ana') }, 1.5, null],
  },
};
const FACTS: Fact[] = [
  opened,
  { type: 'incidents.incident-assessed', data: { severity: 'SEV2', reasons: ['critical'] } },
  ...Array.from({ length: 10 }, (_, n): Fact => ({ type: 'incidents.signals-counted', data: { count: n + 2 } })),
  { type: 'incidents.incident-closed', data: { signals: 12 } },
];

/** An export of an incident with 13 events over midnight, and of one approval. */
export const sampleExport = (key = KEY): AuditExport => {
  const journals = [
    journalOf('incidents', 'INC-2026-0001', FACTS),
    journalOf('approvals', 'INC-2026-0001-review-1', [
      { type: 'approvals.approval-requested', data: { round: 1 } },
      { type: 'approvals.approval-decided', data: { decision: 'approved', reason: personal('fine, says Ben') } },
    ]),
  ];
  return {
    format: 'holdfast-audit-export',
    v: 1,
    incidentId: 'INC-2026-0001',
    key: { fingerprint: fingerprintOf(key.publicKey), publicKey: key.publicKey },
    heads: signHeads(journals, key.privateKey),
    journals,
    roots: rootsOf(journals, key.privateKey),
  };
};
