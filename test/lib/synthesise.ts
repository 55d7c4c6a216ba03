import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { buildApplication } from '../../lib/application.ts';
import { context, type SynthesisedStack } from './templates.ts';

// A program: `node test/lib/synthesise.ts <file> <stage>...` writes every stack of these stages as JSON. The CDK loads in
// seconds, and slower still inside jest, so it runs once, here, and not in every test file.
const synthesise = (stage: string): SynthesisedStack[] => {
  const outdir = mkdtempSync(join(tmpdir(), 'holdfast-synth-'));
  const app = new App({ context: { ...context, stage, bundle: 'off' }, outdir, analyticsReporting: false });
  buildApplication(app);
  const stacks = app.synth().stacks.map(({ stackName, environment: { region }, template, messages }) => ({
    name: stackName,
    region,
    template: template as SynthesisedStack['template'],
    findings: messages.map(({ level, id, entry }) => `${level} ${id}: ${JSON.stringify(entry.data)}`),
  }));
  rmSync(outdir, { recursive: true });
  return stacks;
};

const [file = '', ...stages] = process.argv.slice(2);
writeFileSync(file, JSON.stringify(Object.fromEntries(stages.map((stage) => [stage, synthesise(stage)]))));
