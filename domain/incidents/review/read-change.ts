/** What an action can have changed: `playbook/<id>`, `settings/<document>`, `control/<name>`, `framework/<what>`. */
export type Change = { kind: 'playbook' | 'settings' | 'control' | 'framework'; name: string };

const KINDS = ['playbook', 'settings', 'control', 'framework'] as const;
const REF = /^([a-z]+)\/([a-z][a-z0-9-]{0,60})$/;

/** Reads the name of a control or playbook that was changed; undefined when it names none that there is. */
export const readChange = (
  ref: string,
  known: { playbooks: readonly string[]; settings: readonly string[] },
): Change | undefined => {
  const [, named, name = ''] = REF.exec(ref) ?? [];
  const kind = KINDS.find((one) => one === named);
  if (kind === undefined) return undefined;
  const names = { playbook: known.playbooks, settings: known.settings, control: [name], framework: [name] }[kind];
  return names.includes(name) ? { kind, name } : undefined;
};

/** Whether this change is what an action was to change: the same thing, or for a control any of them. */
export const fulfils = (planned: string, { kind, name }: Change): boolean =>
  planned === kind || planned === `${kind}/${name}`;
