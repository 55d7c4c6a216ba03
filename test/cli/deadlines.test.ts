import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { runCli } from './run-cli.ts';

const file = join(mkdtempSync(join(tmpdir(), 'holdfast-deadlines-')), 'lines.jsonl');
const bank = { memberState: 'DE', timeZone: 'Europe/Berlin', weekendReliefExcluded: true };
const question = {
  entity: bank,
  awareAt: '2026-11-19T08:00:00+01:00',
  classifiedAt: '2026-11-19T09:00:00.000+01:00',
  initialSubmittedAt: '2026-11-19T11:00:00+01:00',
  intermediateSubmittedAt: ['2026-11-20T15:00:00+01:00', '2026-11-26T15:00:00+01:00'],
};

it('dora deadlines answers each line and names what is wrong with it', async () => {
  const lines = [
    question,
    { ...question, entity: { ...bank, weekendReliefExcluded: false }, intermediateSubmittedAt: [] },
    { ...question, classifiedAt: '2026-11-18T09:00:00+01:00' },
    { ...question, classifiedAt: null, initialSubmittedAt: null, intermediateSubmittedAt: [] },
    { ...question, entity: { ...bank, region: 'BY' } },
  ];
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { status, stdout, stderr } = await runCli(['dora', 'deadlines', file]);
  expect(status).toBe(2);
  expect(stdout.trim().split('\n')).toEqual([
    '{"initialDue":"2026-11-19T12:00:00Z","intermediateDue":"2026-11-22T10:00:00Z","finalDue":"2026-12-28T11:00:00Z","lateClassification":false,"reliefApplied":["final"]}',
    '{"initialDue":"2026-11-19T12:00:00Z","intermediateDue":"2026-11-23T11:00:00Z","finalDue":null,"lateClassification":false,"reliefApplied":["intermediate"]}',
    '{"initialDue":"2026-11-20T07:00:00Z","intermediateDue":null,"finalDue":null,"lateClassification":false,"reliefApplied":[]}',
  ]);
  expect(stderr).toBe('line 3: classifiedAt: must not be before awareAt\nline 5: entity.region: is unknown\n');
});
