export * from './custody-of.ts';
export * from './extend-locks.ts';
export * from './inherit-custody.ts';
export * from './lock-owed.ts';
export * from './pieces-of.ts';
export * from './place-hold.ts';
export * from './recheck-piece.ts';
export * from './record-touch.ts';
