export * from './eligible-people.ts';
export * from './factors/index.ts';
export * from './import/index.ts';
export * from './rotas/index.ts';
export * from './settings/index.ts';
