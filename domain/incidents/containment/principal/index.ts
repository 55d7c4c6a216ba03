export * from './deny-principal.ts';
export * from './principal.ts';
export * from './revoke-sessions.ts';
