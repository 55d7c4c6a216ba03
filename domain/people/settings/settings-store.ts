import type { Governed, GovernedName } from '../../../contracts/config/governed.ts';
import type { Command, Executed, Journal } from '../../shared/journal/index.ts';
import type { SettingsChangeState } from './state.ts';

/** Port: the governed documents and the journals of their changes. */
export interface SettingsStore {
  readonly changes: Journal<SettingsChangeState>;
  /** A document as it holds now. Strongly consistent; version 0 is the one that was deployed. */
  read<N extends GovernedName>(name: N): Promise<{ version: number; content: Governed<N> }>;
  /**
   * Makes a confirmed change hold: the document's next version and the event in one transaction, once. When another change
   * came first, the event says so instead. Throws NotFoundError when there is no such change.
   */
  apply(changeId: string, command: Command): Promise<Executed<SettingsChangeState>>;
}
