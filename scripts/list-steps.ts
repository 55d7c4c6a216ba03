import { existsSync } from 'node:fs';
import { kebab } from '../contracts/names.ts';
import { placeholderOf, startsMachine, statesOf, stepFile, waitsForToken } from './state-machines.ts';
import type { Machine, State } from './state-machines.ts';

/** The steps of a machine as Markdown list items, each a link to the file of its function or to its workflow. */
export function listSteps({ area, definition }: Machine): string[] {
  return statesOf(definition).flatMap(([name, state]) => {
    const target = placeholderOf(state);
    if (target === undefined) return [];
    return [`- [${name}](${link(area, target, state)})${remark(state)}`];
  });
}

function link(area: string, target: string, state: State): string {
  if (!startsMachine(state)) return `../${stepFile(area, target)}`;
  const own = `statemachines/${area}/${kebab(target)}.asl.json`;
  return existsSync(own) ? `#${area}${kebab(target)}` : '../statemachines';
}

function remark(state: State): string {
  const waits = waitsForToken(state) ? ' (waits)' : '';
  return state.Comment === undefined ? waits : `${waits}: ${state.Comment}`;
}
