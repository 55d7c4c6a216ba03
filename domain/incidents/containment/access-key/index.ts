export * from './captured-key.ts';
export * from './deactivate-access-key.ts';
export * from './deny-older-sessions.ts';
export * from './identity.ts';
export * from './identity-steps.ts';
