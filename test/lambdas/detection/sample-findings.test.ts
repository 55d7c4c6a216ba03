import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { world } from './ingest-world.ts';

/** Findings that GuardDuty itself generated; they are no part of the project, so the test runs where they lie beside it. */
const FOLDER = join(import.meta.dirname, '../../../../shared/samples/guardduty');
const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];

const read = (name: string): object => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as object;
const times = (name: string) => ['1', '2', '3'].map((id) => ({ ...read(name), id }));

(names.length === 0 ? describe.skip : describe)('generated findings', () => {
  it.each(names)('%s becomes one incident where practice counts, or says why not', async (name) => {
    const { opened, parked, send, store } = world('local');
    expect(await send(times(name))).toEqual([]);
    expect(parked).toEqual([]);
    const [first] = store.signals();
    const { finding, resource, principal } = first!.signal;
    expect(finding.title).toMatch(/^[A-Z][\w ]+: .+, .+ .+$/);
    expect(resource.type).not.toBe('AwsAccount');
    if (/IAM|RDS/.test(name)) expect(principal!.name).toBe('GeneratedFindingUserName');
    if (first!.outcome.kind === 'record') expect(first!.outcome.reason).toMatch(/severity|archived/);
    expect(opened).toHaveLength(first!.outcome.kind === 'record' ? 0 : 1);
  });

  it('stay a record in production', async () => {
    const { opened, send, store } = world();
    await send(names.flatMap(times));
    expect(opened).toEqual([]);
    for (const { outcome } of store.signals()) expect(outcome).toMatchObject({ kind: 'record' });
  });
});
