import { existsSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import { forbidden, options } from '../.dependency-cruiser.ts';

const roots = 'contracts config domain adapters lambdas lib bin cli local console scripts test'
  .split(' ')
  .filter((folder) => existsSync(folder));

const { output } = await cruise(roots, { ...options, ruleSet: { forbidden }, validate: true });
if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result');

const { violations, totalCruised } = output.summary;
for (const { rule, from, to } of violations) console.log(`${rule.name}: ${from} -> ${to}`);
console.log(`${totalCruised} modules, ${violations.length} violations`);

// A cruiser that cannot read TypeScript sees nothing and finds nothing wrong with it.
process.exitCode = violations.length === 0 && totalCruised > 0 ? 0 : 1;
