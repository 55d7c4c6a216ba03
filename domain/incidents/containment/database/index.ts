export * from './stop-database.ts';
