export * from './on-call.ts';
