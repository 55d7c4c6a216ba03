import type { ObligationState } from '../obligation/obligation-state.ts';

/** Whether nothing is owed any more. */
export const isOver = ({ status }: Pick<ObligationState, 'status'>): boolean =>
  status === 'received' || status === 'withdrawn';
