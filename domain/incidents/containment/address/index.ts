export * from './block-address.ts';
