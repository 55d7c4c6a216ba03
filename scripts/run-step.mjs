import { spawn } from 'node:child_process';

/** What went wrong and, on the next line, what to do about it. */
export class SetUpError extends Error {
  constructor(why, whatToDo) {
    super(`${why}\n${whatToDo}`);
    this.name = 'SetUpError';
  }
}

const reportEverySeconds = 5;
const shownLines = 20;

/**
 * Runs a command with its output kept back, and says how long it takes.
 * @param {{ title: string, command: string, args: string[], cwd: string, whatToDo: string }} step
 * @throws {SetUpError} with the last lines of its output when the command fails or does not exist
 */
export async function runStep({ title, command, args, cwd, whatToDo }) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  console.error(`${title} ...`);
  const ticking = setInterval(() => console.error(`  ${title}: ${seconds()} s so far`), reportEverySeconds * 1000);
  try {
    const { code, output } = await run(command, args, cwd);
    if (code !== 0) throw new SetUpError(`${title}: ${command} ended with ${code}\n${lastLines(output)}`, whatToDo);
  } finally {
    clearInterval(ticking);
  }
  console.error(`${title}: done in ${seconds()} s`);
}

function run(command, args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk) => (output += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: error.code ?? 1, output: `${output}${error.message}` }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

const lastLines = (output) =>
  output
    .trimEnd()
    .split('\n')
    .slice(-shownLines)
    .map((line) => `  ${line}`)
    .join('\n');
