import { jest } from '@jest/globals';
import { exitCodeFor } from '../../cli/exit-code.ts';
import { makeProgram } from '../../cli/program.ts';

export type CliResult = { status: number; stdout: string; stderr: string };

// A name that no local cloud has, and an address where nobody listens: what is tested here needs no deployment.
const NOWHERE = { HOLDFAST_CLOUD: 'nobody', AWS_ENDPOINT_URL: 'http://127.0.0.1:9' };

/** The command line as a person types it, inside this process: starting one for each case takes a second. */
export const runCli = async (args: string[], env: Record<string, string> = {}): Promise<CliResult> => {
  const said = { stdout: '', stderr: '' };
  const to = (stream: keyof typeof said) => (text: unknown) => void (said[stream] += `${String(text)}\n`);
  // A stream of pages or lines ends its text itself; whoever gives a callback waits for it.
  const stream = (name: keyof typeof said) => (text: unknown, encoding?: unknown, written?: unknown) => {
    said[name] += String(text);
    const done = typeof encoding === 'function' ? encoding : written;
    if (typeof done === 'function') (done as () => void)();
    return true;
  };
  const spies = [
    jest.spyOn(console, 'log').mockImplementation(to('stdout')),
    jest.spyOn(console, 'error').mockImplementation(to('stderr')),
    jest.spyOn(process.stdout, 'write').mockImplementation(stream('stdout')),
    jest.spyOn(process.stderr, 'write').mockImplementation(stream('stderr')),
  ];
  const before = { ...process.env };
  Object.assign(process.env, NOWHERE, env);
  process.exitCode = 0;
  try {
    await makeProgram().parseAsync(args, { from: 'user' });
    return { status: process.exitCode, ...said };
  } catch (error) {
    return { status: exitCodeFor(error), ...said };
  } finally {
    process.exitCode = 0;
    process.env = before;
    for (const spy of spies) spy.mockRestore();
  }
};
