import { createRequire } from 'node:module';
import { readMachines } from './state-machines.ts';

interface Verdict {
  isValid: boolean;
  errorsText: (separator?: string) => string;
}
type Validate = (definition: unknown) => Verdict;
// It ships no types.
const require = createRequire(import.meta.url);
const validate = require('asl-validator') as Validate;

const machines = readMachines();
const invalid = machines.filter(({ file, definition }) => {
  const verdict = validate(definition);
  if (!verdict.isValid) console.log(`${file}: ${verdict.errorsText('; ')}`);
  return !verdict.isValid;
});
console.log(`${machines.length} state machines, ${invalid.length} invalid`);
process.exitCode = machines.length > 0 && invalid.length === 0 ? 0 : 1;
