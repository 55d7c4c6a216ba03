import { kebab } from '../contracts/names.ts';
import type { ChoiceRule, State } from './state-machines.ts';

export interface Edge {
  from: string;
  to: string;
  label: string;
}

export interface Caught {
  error: string;
  to: string;
  from: string[];
}

type Named = [name: string, state: State];

/** Where each state leads when nothing goes wrong. A label that only repeats the target's name is left out. */
export function edgesOf(states: Named[]): Edge[] {
  return states.flatMap(([from, state]) => {
    const inner = state.ItemProcessor ?? state.Iterator;
    return [
      ...(inner === undefined ? [] : [{ from, to: inner.StartAt, label: 'for each' }]),
      ...(state.Next === undefined ? [] : [{ from, to: state.Next, label: '' }]),
      ...choices(state).map(([to, label]) => ({ from, to, label: label === kebab(to) ? '' : label })),
      ...(state.Default === undefined ? [] : [{ from, to: state.Default, label: 'otherwise' }]),
    ];
  });
}

/** Which errors lead where, with all states that catch them so. */
export function catchesOf(states: Named[]): Caught[] {
  const all = new Map<string, Caught>();
  for (const [name, { Catch = [] }] of states) {
    for (const { ErrorEquals, Next } of Catch) {
      const error = ErrorEquals.join(', ');
      const caught = all.get(`${error} ${Next}`) ?? { error, to: Next, from: [] };
      all.set(`${error} ${Next}`, { ...caught, from: [...caught.from, name] });
    }
  }
  return [...all.values()];
}

/** One edge per target: several values that lead to the same state share it. */
function choices(state: State): [to: string, label: string][] {
  const labels = new Map<string, string[]>();
  for (const rule of state.Choices ?? []) {
    if (rule.Next === undefined) continue;
    labels.set(rule.Next, [...(labels.get(rule.Next) ?? []), describe(rule)]);
  }
  return [...labels].map(([to, all]) => [to, all.join(' or ')]);
}

function describe(rule: ChoiceRule): string {
  const comparison = Object.keys(rule).find((key) => !['Next', 'Variable', 'Comment'].includes(key));
  if (comparison === undefined) return '';
  const value = rule[comparison];
  if (comparison === 'StringEquals') return String(value);
  return `${rule.Variable ?? ''} ${comparison} ${JSON.stringify(value)}`.trim().replaceAll('"', "'");
}
