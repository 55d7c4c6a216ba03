export * from './block-address.ts';
export * from './block-lists.ts';
