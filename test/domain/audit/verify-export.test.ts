import { describe, expect, it, test } from '@jest/globals';
import { verifyExport } from '../../../domain/audit/index.ts';
import type { AuditExport, Trust, Verification } from '../../../domain/audit/index.ts';
import { FORGERIES, rehash } from './forgeries.ts';
import { KEY, OTHER_KEY, sampleExport, signHeads } from './sample-export.ts';

const PINNED: Trust = { kind: 'pinned', publicKey: KEY.publicKey };
const verify = (file: unknown, trust: Trust = PINNED): Verification => verifyExport(file, trust);
const changed = (change: (file: AuditExport) => void): AuditExport => {
  const file = structuredClone(sampleExport());
  change(file);
  return file;
};
describe('a whole export', () => {
  it('is proven with the pinned key, and says what was counted', () => {
    const found = verify(sampleExport());
    expect(found).toMatchObject({
      ok: true,
      trust: 'pinned',
      journals: 2,
      events: 15,
      roots: 2,
      covered: 15,
      redactions: [],
    });
    expect(found.summary).toMatch(
      /^INC-2026-0001: 15 events in 2 journals, every hash and link holds; heads signed by the pinned key/,
    );
  });
  it('says of when it is and where its key came from, so that an old one does not look current', () => {
    const from = '--public-key auditor.pem';
    expect(verify(sampleExport(), { kind: 'pinned', publicKey: KEY.publicKey, from }).summary).toMatch(
      /heads signed by the pinned key [0-9a-f]{16} \(--public-key auditor\.pem\); as of 2026-02-02T00:00:00Z, when/,
    );
  });
  it('says that a key which only comes with the file proves nothing', () => {
    expect(verify(sampleExport(OTHER_KEY), { kind: 'from-file' })).toMatchObject({
      ok: true,
      trust: 'from-file',
      summary: expect.stringContaining('NOT PROVEN') as unknown,
    });
  });
  it('names what was withheld, and verifies without it', () => {
    const found = verify(changed(({ journals }) => (journals[0]!.sealed = [])));
    expect(found).toMatchObject({
      ok: true,
      redactions: [
        { journal: 'incidents/INC-2026-0001', seq: 1, place: 'description', why: 'withheld' },
        { journal: 'incidents/INC-2026-0001', seq: 1, place: 'list.0.who', why: 'withheld' },
      ],
    });
  });
  it('reads also when none of its days has a signed root yet', () => {
    expect(verify(changed((file) => (file.roots = [])))).toMatchObject({ ok: true, covered: 0, roots: 0 });
  });
});

test.each(FORGERIES)('$name is found', ({ change, journal, seq, problem }) => {
  const found = verify(changed(change));
  expect(found).toMatchObject({ ok: false, firstBad: { journal, problem: expect.stringMatching(problem) as unknown } });
  // The events under a root are sorted by hash: which of them comes first is no matter.
  if (seq > 0 && !found.ok)
    expect(found.firstBad.problem.includes('daily root') || found.firstBad.seq === seq).toBe(true);
  expect(found.summary).toContain(journal);
});

test.each([
  ['no object', 'x'],
  ['null', null],
  ['an empty object', {}],
  ['an unknown member', { ...sampleExport(), more: 1 }],
  ['a wrong format', { ...sampleExport(), format: 'x' }],
  ['a hash of a proof in upper case', changed(({ roots: [r] }) => (r!.proofs[0]!.path[0] = 'AB'.repeat(32)))],
  [
    'a hash of a proof with more behind it',
    changed(({ roots: [r] }) => (r!.proofs[0]!.path[0] = `${'ab'.repeat(32)} `)),
  ],
])('a file that is none (%s) is refused by name', (_name, file) => {
  expect(verify(file)).toMatchObject({ ok: false, firstBad: { journal: 'file' } });
});

test('an event with the same meaning in another spelling is no recorded event', () => {
  const file = changed(({ journals: [j] }) => {
    j!.events[0]!.event = j!.events[0]!.event.replace('"v":1', '"v":1.0');
    rehash(j!);
  });
  expect(verify(file)).toMatchObject({
    ok: false,
    firstBad: { seq: 1, problem: expect.stringContaining('RFC 8785') as unknown },
  });
});

test('after an erasure the missing content is named as erased, and nothing else breaks', async () => {
  const { journalOf } = await import('./sample-export.ts');
  const file = sampleExport();
  const journal = journalOf('incidents', 'INC-2026-0001', [
    { type: 'incidents.incident-opened', data: { description: { plain: 'Ana' } } },
    { type: 'incidents.sealed-content-erased', data: { ground: 'retention-ended' } },
  ]);
  const journals = [{ ...journal, sealed: [] }];
  const found = verify({ ...file, journals, roots: [], heads: signHeads(journals, KEY.privateKey) });
  expect(found).toMatchObject({ ok: true, redactions: [{ seq: 1, place: 'description', why: 'erased' }] });
  expect(found.summary).toContain('incidents/INC-2026-0001 event 1: description (erased)');
});
