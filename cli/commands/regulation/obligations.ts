import type { Command } from 'commander';
import { readClock } from '../../../adapters/clock.ts';
import { calendarFeed } from '../../../domain/regulation/clocks/calendar-feed.ts';
import type { ObligationState } from '../../../domain/regulation/index.ts';
import { openClocks } from '../../../domain/regulation/obligation/open-clocks.ts';
import { readEntities } from '../../../adapters/config/entities.ts';
import { connect } from '../../deployment/connect.ts';
import { printLine } from '../../print.ts';
import { listObligations } from '../../regulation/list-regulation.ts';

const readOpen = async (): Promise<ObligationState[]> => {
  const open: ObligationState[] = [];
  for await (const obligation of listObligations('open')) open.push(obligation);
  return open.sort((a, b) => (a.clock.due < b.clock.due ? -1 : 1));
};

const list = async (_options: object, command: Command): Promise<void> => {
  await connect(command);
  for (const { id, entityId, title, legalBasis, limitBy, status, clock, isBreached, draft } of await readOpen())
    printLine({
      id,
      entity: entityId,
      title,
      legalBasis,
      limitBy,
      status,
      due: clock.due,
      limit: clock.limit,
      reliefApplied: clock.reliefApplied,
      breached: isBreached,
      gaps: draft?.gaps ?? [],
    });
};

const calendar = async (_options: object, command: Command): Promise<void> => {
  await connect(command);
  const names = new Map(readEntities().map(({ id, name }) => [id, name]));
  const clocks = openClocks(await readOpen(), (id) => names.get(id));
  process.stdout.write(calendarFeed(clocks, await readClock()));
};

export const addObligations = (regulation: Command): void => {
  regulation
    .command('obligations')
    .description('what still has to be received by an authority or by people: one JSON line each, the next due first')
    .action(list);
  regulation
    .command('calendar')
    .description('the same as an iCalendar file (RFC 5545), with an alarm when three quarters of the time have run')
    .action(calendar);
};
