import { describe, expect, it } from '@jest/globals';
import { verifyExport } from '../../../domain/audit/index.ts';
import type { AuditExport, Trust } from '../../../domain/audit/index.ts';
import { rehash } from './forgeries.ts';
import { KEY, sampleExport, signHeads } from './sample-export.ts';

const TRUST: Trust = { kind: 'pinned', publicKey: KEY.publicKey };

/** The sample (last of January and first of February) with its heads signed at another time. */
const signedAt = (time: string, change: (file: AuditExport) => void = () => undefined): AuditExport => {
  const file = sampleExport();
  change(file);
  return { ...file, heads: signHeads(file.journals, KEY.privateKey, time) };
};
const withoutRoots = (file: AuditExport): void => void (file.roots = []);
const rewritten = (file: AuditExport): void => {
  const [journal] = file.journals;
  journal!.events[4]!.event = journal!.events[4]!.event.replace('"count":4', '"count":5');
  rehash(journal!);
  const left = new Set(file.journals.flatMap(({ events }) => events.map(({ hash }) => hash)));
  for (const root of file.roots) root.proofs = root.proofs.filter(({ event }) => left.has(event));
};

describe('an event that is old enough for a signed daily root', () => {
  it('is a finding when it was rewritten, although every later hash fits and the new head is signed', () => {
    expect(verifyExport(signedAt('2026-02-04T00:00:00.000Z', rewritten), TRUST)).toMatchObject({
      ok: false,
      firstBad: { journal: 'incidents/INC-2026-0001', seq: 5, problem: 'no signed daily root covers it' },
    });
  });
  it('is a finding when the roots were left out', () => {
    expect(verifyExport(signedAt('2026-02-03T00:00:00.000Z', withoutRoots), TRUST)).toMatchObject({
      ok: false,
      firstBad: { seq: 1, problem: 'no signed daily root covers it' },
    });
  });
  it('is good under its root, however long ago', () => {
    expect(verifyExport(signedAt('2036-02-04T00:00:00.000Z'), TRUST)).toMatchObject({
      ok: true,
      covered: 15,
      notYetCovered: 0,
    });
  });
});

describe('an event that is too young for a signed daily root', () => {
  it('is counted: to the end of the second day after its own', () => {
    const found = verifyExport(signedAt('2026-02-02T23:59:59.999Z', withoutRoots), TRUST);
    expect(found).toMatchObject({ ok: true, covered: 0, notYetCovered: 15 });
    expect(found.summary).toContain('0 under 0 signed daily roots, 15 not yet under a root');
  });
  it('is counted also when a stepped clock has recorded it after the head', () => {
    expect(verifyExport(signedAt('2026-01-01T00:00:00.000Z', withoutRoots), TRUST)).toMatchObject({
      ok: true,
      notYetCovered: 15,
    });
  });
});
