import * as z from 'zod/mini';
import { dropAction, finishAction, moveAction, readChange } from '../../domain/incidents/index.ts';
import type { IncidentState } from '../../domain/incidents/index.ts';
import { InvalidInputError } from '../../domain/shared/errors.ts';
import type { Decision } from '../../domain/shared/journal/index.ts';

const Text = z.string().check(z.minLength(10), z.maxLength(4000));
const common = {
  incidentId: z.string().check(z.minLength(1)),
  key: z.string().check(z.minLength(1)),
  personId: z.string().check(z.minLength(1)),
  reason: Text,
};

/** What a person may say about an action of a review. `reason`: what was done, or why it is not. */
export const ActionCommand = z.discriminatedUnion('command', [
  z.object({ command: z.literal('done'), ...common, changed: z.optional(z.string()) }),
  z.object({
    command: z.literal('move'),
    ...common,
    dueOn: z.optional(z.iso.date()),
    owner: z.optional(z.string().check(z.minLength(1))),
  }),
  z.object({ command: z.literal('drop'), ...common }),
]);
export type ActionCommand = z.infer<typeof ActionCommand>;

/** What can be named as changed, with the versions that hold now. */
export type Changeable = {
  playbooks: readonly string[];
  settings: readonly string[];
  versionOf: (document: string) => Promise<number>;
};

/** The change that a person names, with its version. Throws InvalidInputError when there is no such thing. */
const changeOf = async (ref: string, { playbooks, settings, versionOf }: Changeable) => {
  const change = readChange(ref, { playbooks, settings });
  if (change === undefined)
    throw new InvalidInputError(
      'changed',
      'names no playbook/<id>, settings/<document>, control/<name> or framework/<what>',
    );
  if (change.kind === 'playbook') return { change, version: await versionOf('playbooks') };
  return change.kind === 'settings' ? { change, version: await versionOf(change.name) } : { change };
};

/** The rule that judges the command. */
export const actionRule = async (
  input: ActionCommand,
  changeable: Changeable,
): Promise<(state: IncidentState | undefined) => Decision> => {
  const { key, reason, personId } = input;
  switch (input.command) {
    case 'done': {
      const changed = input.changed === undefined ? undefined : await changeOf(input.changed, changeable);
      return finishAction({ key, changed, note: reason });
    }
    case 'move':
      return moveAction({ key, dueOn: input.dueOn, owner: input.owner, reason });
    case 'drop':
      return dropAction({ key, personId, reason });
  }
};
