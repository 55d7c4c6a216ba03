import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { mapCompliance } from './compliance-map.ts';
import { drawWorkflows } from './draw-workflows.ts';
import { listEvents } from './list-events.ts';
import { listHolidays } from './list-holidays.ts';
import { describeResponsePlan } from './describe-response-plan.ts';
import { playbookPages } from './list-playbooks.ts';

// `npm run docs` writes the generated documents; with --check it only says which are stale.
const documents: Record<string, () => string> = {
  'docs/workflows.md': drawWorkflows,
  'docs/events.md': listEvents,
  'docs/compliance-map.md': mapCompliance,
  'domain/regulation/clocks/public-holidays.ts': listHolidays,
  'docs/response-plan.md': describeResponsePlan,
  ...Object.fromEntries(playbookPages()),
};

const onlyCheck = process.argv.includes('--check');

for (const [path, generate] of Object.entries(documents)) {
  const config = await resolveConfig(path);
  const fresh = await format(generate(), { ...config, filepath: path });
  const stale = !existsSync(path) || readFileSync(path, 'utf8') !== fresh;
  if (!stale) continue;
  if (onlyCheck) {
    console.log(`${path} is stale: run npm run docs and commit it`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, fresh);
    console.log(`wrote ${path}`);
  }
}

// The page of a playbook that is no more would be followed all the same.
for (const path of globSync('docs/playbooks/*.md').filter((page) => !(page in documents))) {
  if (onlyCheck) {
    console.log(`${path} is about no playbook: run npm run docs and commit it`);
    process.exitCode = 1;
  } else {
    rmSync(path);
    console.log(`removed ${path}`);
  }
}
