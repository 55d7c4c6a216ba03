export * from './aggregate.ts';
export * from './commands/apply-outcome.ts';
export { refuseRelease } from './commands/apply-to-leading.ts';
export * from './commands/assess-incident.ts';
export * from './commands/attach-signal.ts';
export * from './commands/change-severity.ts';
export * from './commands/conclude.ts';
export * from './commands/count-signals.ts';
export * from './commands/declare-incident.ts';
export * from './commands/name-commander.ts';
export * from './commands/propose-hand-over.ts';
export * from './commands/restrict-case.ts';
export * from './cases/index.ts';
export * from './investigation/index.ts';
export * from './choose-commander.ts';
export * from './restriction.ts';
export * from './review/index.ts';
export * from './questions.ts';
export type * from './outcome.ts';
export * from './commands/dismiss-incident.ts';
export * from './commands/name-case.ts';
export * from './commands/open-incident.ts';
export * from './commands/reopen-incident.ts';
export * from './commands/start-run.ts';
export * from './next-step.ts';
export * from './principal.ts';
export * from './remotes.ts';
export * from './resources-of.ts';
export * from './progress.ts';
export * from './severity/criticality-of.ts';
export * from './severity/graver.ts';
export type * from './state.ts';
export {
  describeAction,
  describeAsked,
  describeChanges,
  describeRelease,
  releasableActions,
  roleToAct,
} from './containment/index.ts';
export * from './custody/index.ts';
export { EvidencePieces, MissingPieces } from './evidence/evidence-pieces.ts';
export * from './recovery/index.ts';
