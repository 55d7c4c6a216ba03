export * from './eligible-people.ts';
