import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { runCli } from './run-cli.ts';

const file = join(mkdtempSync(join(tmpdir(), 'holdfast-severity-')), 'lines.jsonl');
const circumstances = { confidentiality: 0.25, integrity: 0, availability: 0, maliciousIntent: true };
const question = { dataContext: 3, identification: 0.75, circumstances, individuals: 250, unintelligible: false };

it('gdpr severity answers each line and names what is wrong with it', async () => {
  const lines = [question, { ...question, dataContext: 5 }, { ...question, individuals: undefined }];
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  expect(await runCli(['gdpr', 'severity', file])).toEqual({
    status: 2,
    stdout:
      '{"severity":3,"band":"high","flags":["more-than-100-individuals"],"proposal":"notify-authority-and-data-subjects","nearBoundary":true}\n',
    stderr: 'line 2: dataContext: must be one of 1, 2, 3, 4\nline 3: individuals: is missing\n',
  });
});
