export * from './check-facts.ts';
export * from './fact-keys.ts';
export * from './fact-value.ts';
export * from './classification-of-facts.ts';
export * from './presumed-facts.ts';
