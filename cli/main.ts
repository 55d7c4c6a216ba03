import { exitCodeFor } from './exit-code.ts';
import { makeProgram } from './program.ts';

// `npm run -s holdfast -- <command>`: what operators and auditors type.
try {
  await makeProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeFor(error);
}
