export * from './isolate-instance.ts';
