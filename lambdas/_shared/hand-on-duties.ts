import { handedOnObligations, withdrawObligation } from '../../domain/regulation/index.ts';
import type { CaseState, ObligationState } from '../../domain/regulation/index.ts';
import type { Command, Journal } from '../../domain/shared/journal/index.ts';

type Ports = { cases: Journal<CaseState>; duties: Journal<ObligationState> };

const openDuties = async ({ duties }: Ports, { obligations }: CaseState): Promise<ObligationState[]> => {
  const loaded = await Promise.all(obligations.map(({ id }) => duties.load(id)));
  return loaded.flatMap((duty) => (duty === undefined ? [] : [duty.state]));
};

/** What a merged case still owes and the case in which it goes on owes as early falls away here: it is met there. */
export const handOnDuties = async (
  ports: Ports,
  state: CaseState,
  commandOf: (key: string) => Command,
): Promise<void> => {
  const { mergedInto } = state;
  const survivor = mergedInto === undefined ? undefined : await ports.cases.load(mergedInto);
  if (survivor === undefined) return;
  const [own, survivors] = await Promise.all([openDuties(ports, state), openDuties(ports, survivor.state)]);
  const decide = withdrawObligation(`it goes on in ${survivor.state.id}`);
  for (const id of handedOnObligations(state, own, survivors))
    await ports.duties.execute(id, commandOf('hand-on'), decide);
};
