export * from './evolve-investigation.ts';
export * from './root-cause.ts';
