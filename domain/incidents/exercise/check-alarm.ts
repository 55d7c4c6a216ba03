import type { Playbook } from '../../../contracts/config/playbook.ts';
import type { Signal } from '../../../contracts/signal.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { choosePlaybook } from '../playbooks/index.ts';

/**
 * Whether these signals put the wanted playbook to the test. Throws InvalidInputError naming the field: an exercise that
 * would drill something else, or nothing, is not begun.
 */
export const checkAlarm = (signals: readonly Signal[], wanted: string, playbooks: readonly Playbook[]): void => {
  if (!playbooks.some(({ id }) => id === wanted))
    throw new InvalidInputError('playbook', `there is no playbook ${wanted}`);
  if (signals.length === 0) throw new InvalidInputError('event', 'reports nothing amiss');
  const chosen = choosePlaybook(
    {
      findingTypes: signals.map(({ finding }) => finding.type),
      hasCredential: signals.some(({ principal }) => principal?.credentialUid !== undefined),
    },
    playbooks,
  );
  if (chosen.id !== wanted) throw new InvalidInputError('event', `leads to the playbook ${chosen.id}, not ${wanted}`);
};
