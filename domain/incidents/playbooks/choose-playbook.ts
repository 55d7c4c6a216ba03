import type { Playbook } from '../../../contracts/config/playbook.ts';

/** What the choice rests on: types of all attached findings, and whether any signal names the credential used. */
export type PlaybookFacts = { findingTypes: readonly string[]; hasCredential: boolean };

/** Does what must be done about anything nobody wrote a playbook for: nothing is touched, people look. */
export const DEFAULT_PLAYBOOK = 'observe';

const longestMatch = (facts: PlaybookFacts, playbook: Playbook): number =>
  playbook.matches.findingTypes
    .filter((beginning) => facts.findingTypes.some((type) => type.startsWith(beginning)))
    .reduce((longest, { length }) => Math.max(longest, length), 0);

const isSatisfied = (facts: PlaybookFacts, playbook: Playbook): boolean =>
  !playbook.matches.needs.includes('credential') || facts.hasCredential;

/** The playbook with the most specific match; of equals the first by id, so that the choice never depends on file order. */
export const choosePlaybook = (facts: PlaybookFacts, playbooks: readonly Playbook[]): Playbook => {
  const [best] = playbooks
    .map((playbook) => ({ playbook, fit: isSatisfied(facts, playbook) ? longestMatch(facts, playbook) : 0 }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || a.playbook.id.localeCompare(b.playbook.id));
  return best?.playbook ?? playbookOf(DEFAULT_PLAYBOOK, playbooks);
};

/** The playbook of that id. Throws when there is none: a plan outlives no playbook it was made from. */
export const playbookOf = (id: string, playbooks: readonly Playbook[]): Playbook => {
  const found = playbooks.find((playbook) => playbook.id === id);
  if (found === undefined) throw new Error(`no playbook ${id}`);
  return found;
};
