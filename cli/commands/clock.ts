import type { Command } from 'commander';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import { after } from '../../domain/shared/time.ts';
import { advanceTo, advanceToNextDue } from '../clock/advance.ts';
import { readDuration } from '../clock/read-duration.ts';
import { steppedClock } from '../clock/stepped-clock.ts';
import { connect } from '../deployment/connect.ts';
import type { Deployment } from '../deployment/connect.ts';
import { printLine } from '../print.ts';
import { readMoment } from '../read-input.ts';

type Options = { to?: string; by?: string };

/** Arguments first: a wrong one must not move time. */
const readStep = ({ to, by }: Options): 'next-due' | { to: string } | { byMs: number } => {
  if ((to === undefined) === (by === undefined)) throw new InvalidInputError('--to', 'or --by: one of them');
  if (by !== undefined) return { byMs: readDuration('--by', by) };
  return to === 'next-due' ? 'next-due' : { to: readMoment('--to', to ?? '') };
};

const targetOf = async (deployment: Deployment, step: { to: string } | { byMs: number }): Promise<string> => {
  const now = await steppedClock(deployment).now();
  const target = 'to' in step ? step.to : after(now, step.byMs);
  if (target < now) throw new InvalidInputError('--to', `is before now (${now}): time only goes on`);
  return target;
};

const advance = async (options: Options, command: Command): Promise<void> => {
  const step = readStep(options);
  const deployment = await connect(command);
  const clock = steppedClock(deployment);
  if (step === 'next-due') {
    const reached = await advanceToNextDue(deployment, printLine);
    if (reached === undefined) console.error('nothing is due: no incident, approval, regulatory case or duty is open');
  } else await advanceTo(deployment, await targetOf(deployment, step), printLine);
  printLine({ now: await clock.now() });
};

export const addClockCommand = (program: Command): void => {
  program
    .command('clock')
    .description('the stepped clock of stage local')
    .command('advance')
    .description('moves the clock and does all that falls due, in order, until all is quiet; prints what fired')
    .option('--to <moment>', '"next-due", or an ISO 8601 time with offset')
    .option('--by <duration>', 'e.g. 90s, 15m, 2h30m, 30d')
    .action(advance);
};
