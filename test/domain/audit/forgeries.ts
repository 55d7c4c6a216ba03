import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../domain/shared/journal/index.ts';
import type { AuditExport } from '../../../domain/audit/index.ts';
import { OTHER_KEY, sampleExport, signHeads } from './sample-export.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a forger does after changing an event: every later hash and link made to fit again. */
export const rehash = (journal: AuditExport['journals'][number]): void => {
  journal.events.reduce((previousHash, recorded, index) => {
    if (index > 0) recorded.event = canonicalJson({ ...(JSON.parse(recorded.event) as object), previousHash });
    recorded.hash = hashOf(recorded.event);
    return recorded.hash;
  }, '');
};

/** What is done to a file, and what its verification must name. Seq 0: any event, because a root's are sorted by hash. */
type Case = [name: string, change: (file: AuditExport) => void, journal: string, seq: number, problem: RegExp];
const INCIDENT = 'incidents/INC-2026-0001';
const CASES: Case[] = [
  [
    'one byte changed in an event',
    ({ journals: [j] }) => (j!.events[4]!.event = j!.events[4]!.event.replace('"count":4', '"count":5')),
    INCIDENT,
    5,
    /SHA-256/,
  ],
  [
    'one digit changed in a hash',
    ({ journals: [j] }) => (j!.events[2]!.hash = j!.events[2]!.hash.replace(/^./, (c) => (c === '0' ? '1' : '0'))),
    INCIDENT,
    3,
    /SHA-256/,
  ],
  ['an event removed', ({ journals: [j] }) => j!.events.splice(5, 1), INCIDENT, 6, /missing; event 7/],
  [
    'an event removed and the count corrected',
    ({ journals: [j] }) => {
      j!.events.splice(5, 1);
      j!.count -= 1;
    },
    INCIDENT,
    6,
    /missing/,
  ],
  ['the first event removed', ({ journals: [j] }) => j!.events.shift(), INCIDENT, 1, /missing; event 2/],
  [
    'two events swapped',
    ({ journals: [j] }) => j!.events.splice(3, 2, j!.events[4]!, j!.events[3]!),
    INCIDENT,
    4,
    /event 5 stands/,
  ],
  ['an event twice', ({ journals: [j] }) => j!.events.splice(3, 0, j!.events[3]!), INCIDENT, 5, /event 4 stands/],
  ['the tail cut off', ({ journals: [j] }) => j!.events.splice(11), INCIDENT, 12, /file says 13 events/],
  [
    'the tail cut off and the count corrected',
    ({ journals: [j] }) => {
      j!.events.splice(11);
      j!.count = 11;
    },
    INCIDENT,
    12,
    /missing; the signed head says there are 13/,
  ],
  ['the count changed', ({ journals: [j] }) => (j!.count = 14), INCIDENT, 14, /file says 14/],
  [
    'an event rewritten with every later hash and link made to fit',
    ({ journals: [j] }) => {
      j!.events[4]!.event = j!.events[4]!.event.replace('"count":4', '"count":5');
      rehash(j!);
    },
    INCIDENT,
    13,
    /not the one in the signed head/,
  ],
  [
    'the head signed with another key',
    (file) => (file.heads = signHeads(file.journals, OTHER_KEY.privateKey)),
    INCIDENT,
    13,
    /not signed with the trusted key/,
  ],
  [
    'the whole file made with another key',
    (file) => Object.assign(file, sampleExport(OTHER_KEY)),
    INCIDENT,
    13,
    /not signed with the trusted key/,
  ],
  [
    'the key in the file replaced',
    (file) => (file.key.publicKey = OTHER_KEY.publicKey),
    INCIDENT,
    13,
    /not the one it names/,
  ],
  [
    'a byte behind the key in the file',
    (file) => (file.key.publicKey = file.key.publicKey.replace('==', 'D=')),
    INCIDENT,
    13,
    /not the one it names/,
  ],
  [
    'a journal left out',
    (file) => file.journals.pop(),
    'approvals/INC-2026-0001-review-1',
    1,
    /journal is missing; its signed head names 2/,
  ],
  [
    'a journal of another incident put in',
    (file) => file.journals.push({ ...file.journals[1]!, aggregateId: 'INC-2026-0002-review-1' }),
    'approvals/INC-2026-0002-review-1',
    1,
    /belongs to another journal/,
  ],
  ['a journal twice', (file) => file.journals.push(file.journals[1]!), 'approvals/INC-2026-0001-review-1', 1, /twice/],
  [
    "the file passed off as another incident's",
    (file) => (file.incidentId = 'INC-2026-0009'),
    'incidents/INC-2026-0009',
    1,
    /not of this incident/,
  ],
  [
    'a sealed text changed',
    ({ journals: [j] }) => (j!.sealed[0]!.text += ' '),
    INCIDENT,
    1,
    /description is not what the event committed to/,
  ],
  [
    'a salt changed',
    ({ journals: [, j] }) => (j!.sealed[0]!.salt = '0'.repeat(32)),
    'approvals/INC-2026-0001-review-1',
    2,
    /reason is not what/,
  ],
  [
    'the start of a sealed text moved into its salt, which leaves the commitment as it was',
    ({ journals: [j] }) => {
      const [start, ...rest] = j!.sealed[0]!.text.split(':');
      Object.assign(j!.sealed[0]!, { salt: `${j!.sealed[0]!.salt}:${start!}`, text: rest.join(':') });
    },
    'file',
    0,
    /journals\.0\.sealed\.0\.salt/,
  ],
  [
    'a sealed text that no event knows',
    ({ journals: [j] }) => j!.sealed.push({ ref: '3.1', salt: '0'.repeat(32), text: 'slipped in' }),
    INCIDENT,
    3,
    /belongs to no event/,
  ],
  ['a sealed text twice', ({ journals: [j] }) => j!.sealed.push(j!.sealed[0]!), INCIDENT, 1, /twice/],
  [
    'a root signed with another key',
    (file) => (file.roots[0]!.signature = sampleExport(OTHER_KEY).roots[0]!.signature),
    INCIDENT,
    1,
    /daily root is not signed/,
  ],
  ['a proof moved', ({ roots: [r] }) => (r!.proofs[0]!.index += 1), INCIDENT, 0, /not under the signed daily root/],
  [
    'a root changed',
    ({ roots: [r] }) => (r!.statement = r!.statement.replace('"2026-01-31"', '"2026-01-30"')),
    INCIDENT,
    0,
    /daily root is not signed/,
  ],
];

export const FORGERIES = CASES.map(([name, change, journal, seq, problem]) => ({
  name,
  change,
  journal,
  seq,
  problem,
}));
