export * from './custody-of.ts';
export * from './pieces-of.ts';
export * from './recheck-piece.ts';
export * from './record-touch.ts';
