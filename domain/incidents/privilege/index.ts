export * from './aggregate.ts';
export * from './open-privilege.ts';
export * from './privilege-state.ts';
export * from './use-privilege.ts';
export * from './withheld.ts';
