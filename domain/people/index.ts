export * from './eligible-people.ts';
export * from './factors/index.ts';
