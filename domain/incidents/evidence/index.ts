export * from './evidence-key.ts';
export * from './evidence-source.ts';
export * from './evidence-state.ts';
export * from './evidence-vault.ts';
export * from './stored-evidence.ts';
