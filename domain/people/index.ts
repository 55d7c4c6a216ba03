export * from './eligible-people.ts';
export * from './factors/index.ts';
export * from './rotas/index.ts';
