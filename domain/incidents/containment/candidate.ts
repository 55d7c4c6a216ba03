import type { ContainmentActionId } from '../../../contracts/config/playbook.ts';
import type { RefusalReason } from './containment-action.ts';
import type { Target } from './target.ts';

/** An action of the playbook with its target, or why it has none. */
export type Candidate =
  | { kind: 'candidate'; id: ContainmentActionId; target: Target }
  | { kind: 'refused'; id: ContainmentActionId; reason: RefusalReason };
