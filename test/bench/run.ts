import { parseArgs } from 'node:util';
import { BENCH_CLOUD, startBench } from './bench-cloud.ts';
import { stopCloud } from '../../local/cloud.ts';
import { measureApproval } from './measure-approval.ts';
import { measureClassification } from './measure-classification.ts';
import { measureContainment } from './measure-containment.ts';
import { measureEvidence } from './measure-evidence.ts';
import { measureIncident } from './measure-incident.ts';
import { measureLoad } from './measure-load.ts';
import { measureMail } from './measure-mail.ts';
import { measureSignals } from './measure-signals.ts';
import { sizesOf } from './sizes.ts';

// `npm run bench`: one JSON line for each figure on stdout, progress on stderr. docs/bench.md says how to read them.
const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, quick: { type: 'boolean' }, keep: { type: 'boolean' } },
});
const sizes = sizesOf(values.quick ?? false);
const chosen = (name: string): boolean => values.only?.includes(name) ?? true;

try {
  if (chosen('load')) await measureLoad(sizes.loads);
  if (chosen('classification')) measureClassification(sizes.judgings, sizes.judged);
  if (chosen('evidence')) await measureEvidence(sizes.evidenceMegabytes);
  // The approvals come last: they fill the tables and stop what reads them.
  const inCloud = ['mail', 'containment', 'incident', 'signals', 'approval'].filter(chosen);
  if (inCloud.length > 0) {
    const bench = await startBench();
    if (chosen('mail')) await measureMail(bench, sizes.mails);
    if (chosen('containment')) await measureContainment(bench, sizes.containments);
    if (chosen('incident')) await measureIncident(bench, sizes.incidents);
    if (chosen('signals')) await measureSignals(bench, sizes);
    if (chosen('approval')) await measureApproval(bench, sizes);
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  if (values.keep !== true) await stopCloud(BENCH_CLOUD);
}
