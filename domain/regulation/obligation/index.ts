export * from './obligation-aggregate.ts';
export * from './obligation-state.ts';
export * from './next-obligation-step.ts';
export * from './commands/open-obligation.ts';
export * from './commands/record-draft.ts';
export * from './commands/record-receipt.ts';
export * from './commands/pass-obligation-time.ts';
