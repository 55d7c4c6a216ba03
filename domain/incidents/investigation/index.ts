export * from './evolve-investigation.ts';
export * from './hypotheses.ts';
export * from './indicators.ts';
export * from './investigation-state.ts';
export * from './root-cause.ts';
export * from './tasks.ts';
export * from './timeline.ts';
export * from './to-stix.ts';
