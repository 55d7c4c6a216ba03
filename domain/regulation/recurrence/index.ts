export * from './recurrence-aggregate.ts';
export * from './recurrence-state.ts';
export * from './recurrence-id.ts';
export * from './period.ts';
export * from './population.ts';
export * from './look-for-recurring.ts';
export * from './commands/record-run.ts';
export * from './commands/sign-off.ts';
