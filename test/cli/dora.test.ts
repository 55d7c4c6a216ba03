import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { QUIET, quiet } from '../domain/regulation/dora/facts.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-dora-'));
const run = (command: string, lines: unknown[]) => {
  const file = join(folder, `${command}.jsonl`);
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return runCli(['dora', command, file]);
};
const read = (stdout: string): unknown[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

const DOWN = quiet({ criticalService: { supportsCriticalOrImportantFunction: true }, downtimeHours: 2.5 });

describe('dora classify', () => {
  it('answers each good line with the seven keys of a verdict, each bad one with its field, and exits 2', async () => {
    const bad = { ...QUIET, clients: { ...QUIET.clients, affected: -1 } };
    const { status, stdout, stderr } = await run('classify', [DOWN, '{', bad, { ...DOWN, costsEur: 100_000.01 }]);
    expect(status).toBe(2);
    expect(stderr).toBe('line 2: is not JSON\nline 3: clients.affected: must be >= 0\n');
    const [minor, major] = read(stdout);
    expect(Object.keys(minor as object)).toEqual([
      ...['major', 'criticalServicesAffected', 'criteria', 'thresholdsMet', 'maliciousAccess', 'reasons', 'flips'],
    ]);
    expect(minor).toMatchObject({
      major: false,
      criteria: ['critical_services_affected', 'duration_and_service_downtime'],
      thresholdsMet: 1,
    });
    expect(major).toMatchObject({ major: true, thresholdsMet: 2 });
  });
  it('exits 0 when every line is good', async () => {
    expect(await run('classify', [QUIET, DOWN])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('dora recurring', () => {
  const facts = quiet({ criticalService: { supervisedFinancialService: true }, durationHours: 13, costsEur: 60_000 });
  const incident = (id: string, occurredAt: string) => ({ id, occurredAt, rootCause: 'rc-7', major: false, facts });
  const incidents = [incident('b', '2026-05-01T12:00:00.250+02:00'), incident('a', '2026-03-01T09:00:00Z')];
  const entity = { microenterprise: false, article16: false };

  it('prints the groups, times in UTC without milliseconds', async () => {
    const { status, stdout } = await run('recurring', [
      { entity, incidents },
      { entity: { ...entity, microenterprise: true }, incidents },
    ]);
    expect(status).toBe(0);
    expect(read(stdout)).toEqual([
      {
        groups: [
          {
            rootCause: 'rc-7',
            incidents: ['a', 'b'],
            firstOccurredAt: '2026-03-01T09:00:00Z',
            lastOccurredAt: '2026-05-01T10:00:00Z',
            major: true,
            criteria: ['critical_services_affected', 'duration_and_service_downtime', 'economic_impact'],
          },
        ],
      },
      { groups: [] },
    ]);
  });
  it('names what is wrong in which incident', async () => {
    const wrong = { ...incident('c', 'yesterday') };
    const { status, stdout, stderr } = await run('recurring', [{ entity, incidents: [...incidents, wrong] }]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^line 1: incidents\.2\.occurredAt: must be an ISO 8601 time with an offset/);
  });
});
