import { kebab } from '../contracts/names.ts';
import { placeholderOf, startsMachine, statesOf, stepFile, waitsForToken } from './state-machines.ts';
import type { Machine, State } from './state-machines.ts';

/** The steps of a machine as Markdown list items, each a link to the file of its function or to its own workflow. */
export function listSteps({ area, definition }: Machine, machines: Machine[]): string[] {
  return statesOf(definition).flatMap(([name, state]) => {
    const target = placeholderOf(state);
    if (target === undefined) return [];
    const link = startsMachine(state) ? workflowLink(target, machines) : `../${stepFile(area, target)}`;
    return [`- [${name}](${link})${remark(state)}`];
  });
}

function workflowLink(target: string, machines: Machine[]): string {
  const nested = machines.find(({ name }) => name === kebab(target));
  return nested === undefined ? '../statemachines' : `#${nested.area}${nested.name}`;
}

function remark(state: State): string {
  const waits = waitsForToken(state) ? ' (waits)' : '';
  return state.Comment === undefined ? waits : `${waits}: ${state.Comment}`;
}
