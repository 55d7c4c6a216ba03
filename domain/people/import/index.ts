export * from './read-people-rows.ts';
