export * from './absorb-case.ts';
export * from './carried-decisions.ts';
export * from './carried-facts.ts';
export * from './handed-on-obligations.ts';
export * from './known-to-authority.ts';
